"""What words mean wherever they stand: their forms, senses, synonyms and contrasts."""
