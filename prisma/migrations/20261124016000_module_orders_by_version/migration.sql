-- Two people who change one order at once: the second is told.
ALTER TABLE "module_order" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
