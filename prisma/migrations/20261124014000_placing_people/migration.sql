-- Whoever puts somebody into a group moves their registration to "placed", and back when that is undone.
GRANT UPDATE (status, status_since, version) ON registration TO app_staff;
CREATE POLICY staff_places ON registration FOR UPDATE TO app_staff
  USING (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]))
  WITH CHECK (lead_provider_id = ANY ((SELECT app.partner_ids())::uuid[]) OR delivery_partner_id = ANY ((SELECT app.partner_ids())::uuid[]));

-- Which proposal put somebody into a group: undoing it takes exactly those places back.
ALTER TABLE group_membership ADD COLUMN allocation_run_id uuid REFERENCES allocation_run (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX group_membership_allocation_run_id_idx ON group_membership (allocation_run_id);
