-- Functions of triggers are called by nobody.
REVOKE EXECUTE ON FUNCTION app.index_document(), app.index_document_version(), app.keep_document_version(), app.keep_acknowledgement() FROM PUBLIC;
