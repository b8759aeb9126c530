UPDATE contact_person SET called_first = TRUE, representative = 'guardian' WHERE id = 101;
INSERT INTO household (senior_id, lives_alone, pets, smoking, stairs, lift, wheelchair, note, version) VALUES (101, TRUE, 'cat', FALSE, TRUE, FALSE, FALSE, 'Klingelt bei Nachbarn', 1);
INSERT INTO senior_wishes (senior_id, gender, languages, community, interests, availability, note, version) VALUES (101, 'woman', 'Deutsch', FALSE, 'Schach', 18, NULL, 1);
INSERT INTO consent (id, senior_id, purpose, text_version, given_on, version) VALUES (101, 101, 'keeping', '2026-01', '2026-01-15', 1);
INSERT INTO consent (id, volunteer_id, purpose, text_version, given_on, withdrawn_on, version) VALUES (102, 101, 'pictures', '2026-01', '2026-01-15', '2026-02-01', 1);
INSERT INTO former_route (id, senior_id, route, until, version) VALUES (101, 101, 'reimbursement', '2026-01-01', 1);
INSERT INTO volunteer_stage (id, volunteer_id, stage, since, until, note, version) VALUES (101, 101, 'paused', '2026-10-01', '2026-12-01', 'Umzug', 1);
INSERT INTO volunteer_papers (volunteer_id, certificate_on, seen_on, seen_by, confidentiality_on, agreement_on, version) VALUES (101, '2025-02-01', '2025-03-01', 101, '2025-03-01', '2025-03-01', 1);
INSERT INTO volunteer_profile (volunteer_id, interests, availability, max_distance_km, car, avoids_pets, stands_smoke, dementia_experience, max_tandems, max_weekly, gender, community, note, version) VALUES (101, 'Schach', 2, 5, TRUE, 'dog', FALSE, TRUE, 2, 240, NULL, FALSE, NULL, 1);
