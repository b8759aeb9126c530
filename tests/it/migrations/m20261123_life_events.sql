INSERT INTO life_event (id, senior_id, kind, day, until, did, made_at, version) VALUES (101, 101, 'hospital', '2026-11-12', '2026-11-20', '[]', '2026-11-12 09:30:00 +00:00', 1);
