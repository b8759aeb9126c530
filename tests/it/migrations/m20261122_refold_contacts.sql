INSERT INTO contact_person (id, senior_id, name, relation, phone, billing_contact, folded, version) VALUES (103, 101, 'Änne Groß', 'Tochter', '0231 / 55 77', FALSE, 'aenne gross 02315577', 1);
