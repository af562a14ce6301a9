-- Requests are news to several people at once, each at an address of their own.
GRANT EXECUTE ON FUNCTION app.add_notifications_each(jsonb) TO app_school, app_self;
