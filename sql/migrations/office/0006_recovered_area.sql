-- How much of a parcel the project takes: the area that its inclusion in a case says.

ALTER TABLE project_parcel
  ADD COLUMN recovered_area numeric(12, 1),
  ADD CONSTRAINT project_parcel_recovered_area_is_positive CHECK (recovered_area > 0);

COMMENT ON COLUMN project_parcel.recovered_area IS
  'Area to be recovered in m² (diện tích thu hồi); empty while unknown. The entry parcel_included takes it over.';
