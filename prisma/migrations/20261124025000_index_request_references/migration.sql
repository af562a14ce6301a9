-- Whoever takes an account or a stay away asks these tables.
CREATE INDEX service_request_school_period_id_idx ON service_request (school_period_id);
CREATE INDEX service_request_owner_id_idx ON service_request (owner_id);
CREATE INDEX service_request_message_author_id_idx ON service_request_message (author_id);
CREATE INDEX service_request_attachment_uploaded_by_id_idx ON service_request_attachment (uploaded_by_id);
CREATE INDEX service_request_reason_author_id_idx ON service_request_reason (author_id);
CREATE INDEX service_request_tick_ticked_by_id_idx ON service_request_tick (ticked_by_id);
