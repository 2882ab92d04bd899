#!/bin/bash
# Makes the two roles and the database, once, when the server is new: the owner makes tables, the application owns nothing.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --set owner="$JINGZE_OWNER_PASSWORD" --set app="$JINGZE_APP_PASSWORD" --username postgres --dbname postgres <<'SQL'
create role jingze_owner login password :'owner';
create role jingze_app login password :'app';
create database jingze owner jingze_owner;
revoke all on database jingze from public;
grant connect on database jingze to jingze_app;
SQL
