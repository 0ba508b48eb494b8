"""The page of `rivals --help`, and what of it belongs to one command."""

from __future__ import annotations

from facts.commands.arguments import COMMANDS, QUERYING

_TITLE = "rivals: sourced facts about companies that compete\n"

_APP = """\
  rivals [-d DIR]               read, search, compare and mark facts in the terminal
"""

_USAGE = {
    "search": """\
  rivals search [WORDS…]        the facts found, the closest first; no words: all facts
      --limit N                   at most N (text: 50 unless told, the others: all)
      --format text|jsonl|ids
      --explain                   how the words were read, and no facts
""",
    "compare": """\
  rivals compare [LEFT RIGHT]   two companies, topic by topic, with the gaps
      --format text|md
""",
    "export": """\
  rivals export [WORDS…]        the facts found as Markdown with footnotes
      --id ID                     this fact; repeat it for more, in the order wanted
      --group company|topic|article
      --strict                    nothing at all unless every one of them is verified
      -o, --output FILE           into a file, not to standard output
      --force                     even if there is such a file
""",
    "check": """\
  rivals check                  what is wrong in the dossier's files and what its facts
                                say but their articles do not, and where
      --conflicts                 instead of that, the facts that contradict each other
      --format text|jsonl
""",
    "attach": """\
  rivals attach FILE…           keep copies of the texts of articles, known by their
                                sha256 whatever their names, to check the facts against
""",
}

_DOSSIER = """\
  -d, --dossier DIR             the dossier's folder; otherwise that of the variable
                                RIVALS_DOSSIER; otherwise the built-in dossier
"""
_TEXTS = """\
  --articles DIR                look for the texts of articles in this folder too, this
                                once (search, compare, export and check)
"""
_ALWAYS = """\
  -h, --help                    this page; of a command, what belongs to it
  --version                     the version
"""

_WORDS = """
Words
  perscription city             both words; misspelt ones are forgiven
  "same day"                    one after the other: so is an argument of mere words
  -amazon                       not this word; what follows -- is never an option
  drone|robot                   one of these
  company:amazon|walmart        also topic: status: source: says: id: has:figure
                                has:quote is:marked is:retired is:verified
                                is:unchecked is:mismatch is:planned, -company:amazon
  when:2025|2026-Q1             facts of these dates; vague ones wherever they may lie;
                                also after:2026-Q1 before:2027
  '$200bn' '<25%' '1m..5m'      an equal figure in any spelling, or one in this range
"""

_EXAMPLES = (
    "rivals search stores -amazon",
    "rivals search perscription company:amazon --format ids",
    "rivals search 'walmart after:2026 >1bn' --explain",
    "rivals compare amazon walmart --format md",
    "rivals export is:marked --group topic -o memo.md",
    "rivals check -d my-dossier --articles my-texts",
)

_CODES = """
Exit codes
  0 done · 1 nothing found, or check found something · 2 an error, in one line,
  as where words are not understood: compny:amazon
  3 not all is verified that --strict was to export
  130 interrupted · 141 the reader of the output went away
"""


def help_page(command: str = "") -> str:
    """What may be written behind a command, or, without one, behind all of them."""
    commands = [command] if command else list(COMMANDS)
    usage = [_USAGE[name] for name in commands]
    takes_texts = any(("--articles",) in COMMANDS[name] for name in commands)
    begin = f"rivals {command}"
    examples = [f"  {line}\n" for line in _EXAMPLES if line.startswith(begin)]
    return "".join(
        (
            f"{_TITLE}\nUsage\n",
            *([] if command else [_APP]),
            *usage,
            f"\n{'Beside that' if command else 'Everywhere'}\n{_DOSSIER}",
            _TEXTS if takes_texts else "",
            _ALWAYS,
            _WORDS if any(name in QUERYING for name in commands) else "",
            *(["\nExamples\n", *examples] if examples else []),
            _CODES,
        )
    )
