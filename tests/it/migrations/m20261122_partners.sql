INSERT INTO partner_contact (id, partner_id, name, function, phone, version) VALUES (101, 101, 'Gerda Freundlich', 'Leitung', '0231 5550900', 1);
UPDATE partner SET ended_on = '2026-12-31' WHERE id = 101;
