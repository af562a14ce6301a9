-- By how much an induction is shorter or longer than usual, as the appropriate body decided or absences made it.
ALTER TABLE induction
  ADD COLUMN reduced_to_terms numeric(3,1),
  ADD COLUMN extended_by_terms numeric(3,1),
  ADD COLUMN extended_by_days integer,
  ADD COLUMN terms_decided_on date,
  ADD CONSTRAINT induction_reduced_to_some CHECK (reduced_to_terms BETWEEN 1 AND 16),
  ADD CONSTRAINT induction_extended_by_some CHECK (extended_by_terms BETWEEN 0.1 AND 16),
  ADD CONSTRAINT induction_extended_by_days CHECK (extended_by_days BETWEEN 1 AND 1100);
