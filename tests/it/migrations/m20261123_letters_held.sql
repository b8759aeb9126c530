UPDATE senior SET letters_held_since = '2026-11-12' WHERE id = 101;
