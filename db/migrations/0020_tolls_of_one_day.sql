-- Whose a day was is told otherwise where two tolls began on one day and had the same end. After a migration an office makes its views anew; the tables
-- stay as they are.
DELETE FROM time_span WHERE false;
