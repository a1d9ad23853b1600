#!/bin/sh
# SPDX-License-Identifier: MIT
# sqlite.sh IN.csv OUT.csv: the list with its amounts added, by the sqlite3 shell.
here=$(cd "$(dirname "$0")" && pwd)
exec sqlite3 :memory: <<SQL
CREATE TABLE people(id, agency, position, duty, duty_from, duty_to, interruptions, degree, it_field, sent_for_training, graduated_on,
  central_funding, priority_group, attracted, attracted_from, attraction_to, attraction_once_dong, attraction_monthly_dong,
  attraction_rent_dong, since, until);
CREATE TABLE month(number INTEGER PRIMARY KEY, first, last, days INTEGER);
.import --csv --skip 1 "$1" people
.read "$here/law.sqlite.sql"
.headers on
.mode list
.separator , "\n"
.output "$2"
SELECT id, agency, position, duty, nullif(duty_from, '') AS duty_from, nullif(duty_to, '') AS duty_to,
  nullif(interruptions, '') AS interruptions, degree, nullif(it_field, '') AS it_field, nullif(sent_for_training, '') AS sent_for_training,
  nullif(graduated_on, '') AS graduated_on, nullif(central_funding, '') AS central_funding, priority_group, attracted,
  nullif(attracted_from, '') AS attracted_from, nullif(attraction_to, '') AS attraction_to, nullif(attraction_once_dong, '') AS attraction_once,
  nullif(attraction_monthly_dong, '') AS attraction_monthly, nullif(attraction_rent_dong, '') AS attraction_rent,
  nullif(since, '') AS since, nullif(until, '') AS until, 'ok' AS status,
  iif(duty_rate > 0 AND attraction_rate > 0 AND b < d, 0, duty_rate) + iif(duty_rate > 0 AND attraction_rate > 0 AND d < b, 0, attraction_rate) AS rate,
  national_monthly, province_monthly, postgraduate,
  attraction_once, attraction_monthly, attraction_rent,
  national_monthly + province_monthly + postgraduate + attraction_once + attraction_monthly + attraction_rent AS total_min,
  national_monthly + province_monthly + postgraduate + attraction_once + attraction_monthly + attraction_rent AS total_max,
  NULL AS missing, NULL AS error, 'quang-ninh-57-2025@2026-11-28' AS policy
FROM rates;
SQL
