INSERT INTO former_number (id, number, senior_id, until, version) VALUES (101, 'S-9101', 101, '2026-11-23', 1);
INSERT INTO distinct_pair (id, subject, one_id, other_id, version) VALUES (101, 'senior', 101, 102, 1);
