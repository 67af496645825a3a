wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"username":"myusername","password":"my$up3erP@ssw0rd"}'
