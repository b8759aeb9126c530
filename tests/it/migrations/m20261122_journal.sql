INSERT INTO note (id, subject, senior_id, at, kind, text, version) VALUES (101, 'senior', 101, '2026-11-18 09:30:00 +00:00', 'call', 'Die Tochter rief an.', 1);
INSERT INTO follow_up (id, subject, partner_id, kind, what, due_on, made_at, version) VALUES (101, 'partner', 101, 'manual', 'Flyer bringen', '2026-12-01', '2026-11-18 09:30:00 +00:00', 1);
