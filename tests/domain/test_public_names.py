"""`facts` gives what it says it gives, and no more."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

import pytest

import facts


def names_for_type_checkers() -> list[str]:
    """What `facts/__init__.py` imports under TYPE_CHECKING."""
    tree = ast.parse(Path(facts.__file__).read_text(encoding="utf-8"))
    blocks = [
        node
        for node in tree.body
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    imports = [node for block in blocks for node in block.body]
    assert all(isinstance(node, ast.ImportFrom) for node in imports)
    return [a.name for n in imports if isinstance(n, ast.ImportFrom) for a in n.names]


def test_the_public_names_are_sorted_and_listed_once() -> None:
    assert facts.__all__ == sorted(set(facts.__all__))


def test_type_checkers_know_the_public_names() -> None:
    assert sorted(names_for_type_checkers()) == facts.__all__


@pytest.mark.parametrize("name", facts.__all__)
def test_a_public_name_can_be_had_from_its_home(name: str) -> None:
    thing = getattr(facts, name)
    assert thing.__name__ == name
    assert getattr(importlib.import_module(thing.__module__), name) is thing


def test_the_public_names_are_offered_by_dir() -> None:
    assert set(facts.__all__) <= set(dir(facts))


def test_other_names_of_its_modules_are_not_given() -> None:
    modules = [m.name for m in pkgutil.walk_packages(facts.__path__, "facts.")]
    own = {*vars(facts), *(name.split(".")[1] for name in modules)}
    for module in modules:
        home = importlib.import_module(module)
        others = {
            name
            for name, value in vars(home).items()
            if not name.startswith("_") and not isinstance(value, ModuleType)
        }
        given = {name for name in others - own if hasattr(facts, name)}
        assert given <= set(facts.__all__), module


def test_an_unknown_name_is_refused_like_any_modules() -> None:
    with pytest.raises(AttributeError, match="no attribute 'fact'"):
        _ = facts.fact
