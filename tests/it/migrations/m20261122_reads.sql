INSERT INTO access_entry (at, account_id, route, table_name, row_key) VALUES ('2026-11-02 08:00:00+00:00', 101, '/seniors/{id}', 'senior', '101');
