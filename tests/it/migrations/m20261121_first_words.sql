UPDATE district SET active = FALSE WHERE name = 'Eving';
