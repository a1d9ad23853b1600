-- SPDX-License-Identifier: MIT
-- The law over a view `people` with the columns of generate.mjs (the amounts that a decision states end in _dong), for DuckDB: readings at their defaults, complete cases,
-- interruptions that neither touch nor overlap. Short IN lists: five values or more become a join, which loses the order of lines.
CREATE MACRO month_days(day) AS date_part('day', last_day(day));
CREATE MACRO part(rate, counted, days) AS (2 * rate * counted + days) // (2 * days);
CREATE MACRO sum_months(rate, first, last) AS CASE
  WHEN first > last THEN 0
  WHEN date_trunc('month', first) = date_trunc('month', last) THEN part(rate, last - first + 1, month_days(first))
  ELSE part(rate, last_day(first) - first + 1, month_days(first)) + part(rate, date_part('day', last), month_days(last))
    + rate * (date_diff('month', first, last) - 1) END;
-- A month or more: to the day before the same day of the next month, or, where that does not exist, to its last day.
CREATE MACRO month_reached(day) AS CASE
  WHEN date_part('day', day + INTERVAL 1 MONTH) = date_part('day', day) THEN day + INTERVAL 1 MONTH - INTERVAL 1 DAY
  ELSE day + INTERVAL 1 MONTH END;
CREATE MACRO days_off(interruptions) AS list_filter(
  list_transform(string_split(interruptions, '; '), lambda period: {
    'begins': CAST(period[1:10] AS DATE), 'ends': CAST(period[12:21] AS DATE), 'reason': period[23:]}),
  lambda period: period.reason IN ('social_insurance', 'suspension') OR period.ends >= month_reached(period.begins));
-- The days counted of each month, as {counted, days}.
CREATE MACRO interrupted_months(off, first, last) AS CASE WHEN first > last THEN [] ELSE list_transform(
  generate_series(date_trunc('month', first), date_trunc('month', last), INTERVAL 1 MONTH), lambda month: {
    'counted': least(last, last_day(month)) - greatest(first, CAST(month AS DATE)) + 1 - coalesce(list_sum(list_transform(off,
      lambda period: greatest(0, least(period.ends, last, last_day(month)) - greatest(period.begins, first, CAST(month AS DATE)) + 1))), 0),
    'days': month_days(month)}) END;
CREATE MACRO sum_counted(rate, months) AS CAST(coalesce(list_sum(list_transform(months, lambda month: part(rate, month.counted, month.days))), 0) AS BIGINT);

CREATE VIEW amounts AS
SELECT * EXCLUDE (first, months, attracts, attraction_first, from_day, to_day),
  'ok' AS status,
  CASE WHEN national_rate = 0 THEN 0 WHEN months IS NULL THEN sum_months(national_rate, first, last)
    ELSE sum_counted(national_rate, months) END AS national_monthly,
  CASE WHEN province_rate = 0 THEN 0 WHEN months IS NULL THEN sum_months(province_rate, first, last)
    ELSE sum_counted(province_rate, months) END AS province_monthly,
  CASE WHEN degree = 'none' OR it_field <> 'yes' OR sent_for_training <> 'yes' OR central_funding = 'full'
      OR position NOT IN ('civil_servant', 'public_employee')
      OR (agency NOT IN ('party_committee_office', 'peoples_committee_office', 'science_department')
        AND agency NOT IN ('it_center', 'information_center'))
      OR graduated_on < greatest(DATE '2025-08-15', from_day) OR graduated_on > to_day THEN 0
    ELSE CASE WHEN degree = 'doctorate' THEN 400000000 ELSE 200000000 END
      // CASE WHEN central_funding = 'partial' THEN 4 ELSE 1 END
      * CASE WHEN priority_group = 'yes' THEN 3 ELSE 2 END // 2 END AS postgraduate,
  CASE WHEN attracts AND attracted_from >= from_day THEN attraction_once_dong ELSE 0 END AS attraction_once,
  CASE WHEN attracts THEN sum_months(attraction_monthly_dong, attraction_first, attraction_last) ELSE 0 END AS attraction_monthly,
  CASE WHEN attracts THEN sum_months(attraction_rent_dong, attraction_first, attraction_last) ELSE 0 END AS attraction_rent
FROM (
  SELECT *,
    CASE WHEN interruptions IS NOT NULL AND national_rate + province_rate > 0
      THEN interrupted_months(days_off(interruptions), first, last) END AS months
  FROM (
    SELECT *,
      greatest(coalesce(duty_from, DATE '2025-08-15'), from_day, DATE '2025-08-15') AS first,
      least(coalesce(duty_to, to_day), to_day) AS last,
      attracted = 'yes' AND agency <> 'outside' AND attracted_from BETWEEN DATE '2025-08-15' AND to_day AS attracts,
      greatest(attracted_from, from_day) AS attraction_first,
      least(coalesce(attraction_to, to_day), to_day) AS attraction_last,
      CASE WHEN duty = 'full_time' AND agency <> 'outside' AND position <> 'other' THEN 5000000 ELSE 0 END AS national_rate,
      CASE WHEN duty <> 'full_time' THEN 0
        WHEN position IN ('civil_servant', 'public_employee')
          AND agency IN ('party_committee_office', 'peoples_committee_office', 'science_department') THEN 3000000
        WHEN position <> 'civil_servant' THEN 0
        WHEN agency IN ('provincial_party', 'provincial_front', 'provincial_administration') THEN 2000000
        WHEN agency IN ('commune_party', 'commune_front', 'commune_administration') THEN 1000000
        ELSE 0 END AS province_rate
    FROM (SELECT *, coalesce(since, DATE '2025-07-16') AS from_day, coalesce(until, DATE '2030-12-31') AS to_day FROM people)));
