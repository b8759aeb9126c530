INSERT INTO proposal (id, enquiry_id, volunteer_id, asked_on, asked_by, answer, note, version) VALUES (101, 101, 101, '2026-10-08', 101, 'open', 'ruft zurück', 1);
INSERT INTO postal_place (code, latitude, longitude) VALUES (44359, 51570000, 7380000);
INSERT INTO postal_table (id, places, read_at, version) VALUES (1, 1, '2026-10-08 09:30:00 +00:00', 1);
INSERT INTO district (id, name, position, active, version) VALUES (900, 'Nebenan', 900, TRUE, 1);
INSERT INTO neighbouring_district (id, district_id, neighbour_id, version) VALUES (101, 101, 900, 1);
INSERT INTO matching_weights (id, language, slot, near, too_far, dementia, interest, "load", car, week, version) VALUES (1, 30, 5, 30, 25, 20, 5, 10, 5, 2, 1);
