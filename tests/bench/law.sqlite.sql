-- SPDX-License-Identifier: MIT
-- The law over a table `people` with the columns of generate.mjs as text (the amounts that a decision states end in _dong), for
-- SQLite: readings at their defaults, complete cases, interruptions that neither touch nor overlap. `LIMIT -1` keeps the inner
-- queries from being merged into the outer one, which would work out each expression anew wherever it is named.
WITH RECURSIVE calendar(first) AS (SELECT '2025-07-01' UNION ALL SELECT date(first, '+1 month') FROM calendar WHERE first < '2030-12-01')
INSERT INTO month SELECT (substr(first, 1, 4) - 2025) * 12 + substr(first, 6, 2), first, date(first, '+1 month', '-1 day'),
  CAST(substr(date(first, '+1 month', '-1 day'), 9) AS INTEGER) FROM calendar;

CREATE VIEW windows AS SELECT *,
    max(duty_from, from_day, '2025-08-15') AS first,
    min(iif(duty_to = '', to_day, duty_to), to_day) AS last,
    attracted = 'yes' AND agency <> 'outside' AND attracted_from BETWEEN '2025-08-15' AND to_day AS attracts,
    max(attracted_from, from_day) AS attraction_first,
    min(iif(attraction_to = '', to_day, attraction_to), to_day) AS attraction_last,
    iif(duty = 'full_time' AND agency <> 'outside' AND position <> 'other', 5000000, 0) AS national_rate,
    CASE WHEN duty <> 'full_time' THEN 0
      WHEN position IN ('civil_servant', 'public_employee')
        AND agency IN ('party_committee_office', 'peoples_committee_office', 'science_department') THEN 3000000
      WHEN position <> 'civil_servant' THEN 0
      WHEN agency IN ('provincial_party', 'provincial_front', 'provincial_administration') THEN 2000000
      WHEN agency IN ('commune_party', 'commune_front', 'commune_administration') THEN 1000000
      ELSE 0 END AS province_rate
  FROM (SELECT *, iif(since = '', '2025-07-16', since) AS from_day, iif(until = '', '2030-12-31', until) AS to_day FROM people LIMIT -1)
  LIMIT -1;

-- The first and last month of a window: number, days counted, days.
CREATE VIEW spans AS SELECT *,
    (substr(first, 1, 4) - 2025) * 12 + substr(first, 6, 2) AS a,
    (substr(last, 1, 4) - 2025) * 12 + substr(last, 6, 2) AS b,
    CAST(substr(first, 9) AS INTEGER) AS a_day, CAST(substr(last, 9) AS INTEGER) AS b_day,
    (substr(attraction_first, 1, 4) - 2025) * 12 + substr(attraction_first, 6, 2) AS c,
    (substr(attraction_last, 1, 4) - 2025) * 12 + substr(attraction_last, 6, 2) AS d,
    CAST(substr(attraction_first, 9) AS INTEGER) AS c_day, CAST(substr(attraction_last, 9) AS INTEGER) AS d_day
  FROM windows LIMIT -1;

CREATE VIEW lengths AS SELECT *,
    CASE (a - 1) % 12 + 1 WHEN 2 THEN iif((a - 2) / 12 = 3, 29, 28) WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AS a_days,
    CASE (b - 1) % 12 + 1 WHEN 2 THEN iif((b - 2) / 12 = 3, 29, 28) WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AS b_days,
    CASE (c - 1) % 12 + 1 WHEN 2 THEN iif((c - 2) / 12 = 3, 29, 28) WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AS c_days,
    CASE (d - 1) % 12 + 1 WHEN 2 THEN iif((d - 2) / 12 = 3, 29, 28) WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AS d_days
  FROM spans LIMIT -1;

-- What a rate gives for the months of a window without interruptions.
CREATE VIEW sums AS SELECT *,
    CASE WHEN national_rate = 0 OR first > last THEN 0
      WHEN a = b THEN (2 * national_rate * (b_day - a_day + 1) + a_days) / (2 * a_days)
      ELSE (2 * national_rate * (a_days - a_day + 1) + a_days) / (2 * a_days) + (2 * national_rate * b_day + b_days) / (2 * b_days)
        + national_rate * (b - a - 1) END AS national_whole,
    CASE WHEN province_rate = 0 OR first > last THEN 0
      WHEN a = b THEN (2 * province_rate * (b_day - a_day + 1) + a_days) / (2 * a_days)
      ELSE (2 * province_rate * (a_days - a_day + 1) + a_days) / (2 * a_days) + (2 * province_rate * b_day + b_days) / (2 * b_days)
        + province_rate * (b - a - 1) END AS province_whole,
    CASE WHEN NOT attracts OR attraction_first > attraction_last THEN 0
      WHEN c = d THEN (2 * attraction_monthly_dong * (d_day - c_day + 1) + c_days) / (2 * c_days)
      ELSE (2 * attraction_monthly_dong * (c_days - c_day + 1) + c_days) / (2 * c_days)
        + (2 * attraction_monthly_dong * d_day + d_days) / (2 * d_days) + attraction_monthly_dong * (d - c - 1) END AS attraction_monthly,
    CASE WHEN NOT attracts OR attraction_first > attraction_last THEN 0
      WHEN c = d THEN (2 * attraction_rent_dong * (d_day - c_day + 1) + c_days) / (2 * c_days)
      ELSE (2 * attraction_rent_dong * (c_days - c_day + 1) + c_days) / (2 * c_days)
        + (2 * attraction_rent_dong * d_day + d_days) / (2 * d_days) + attraction_rent_dong * (d - c - 1) END AS attraction_rent,
    CASE WHEN degree = 'none' OR it_field <> 'yes' OR sent_for_training <> 'yes' OR central_funding = 'full'
        OR position NOT IN ('civil_servant', 'public_employee')
        OR agency NOT IN ('party_committee_office', 'peoples_committee_office', 'science_department', 'it_center', 'information_center')
        OR graduated_on < max('2025-08-15', from_day) OR graduated_on > to_day THEN 0
      ELSE iif(degree = 'doctorate', 400000000, 200000000) / iif(central_funding = 'partial', 4, 1) * iif(priority_group = 'yes', 3, 2) / 2
      END AS postgraduate,
    iif(attracts AND attracted_from >= from_day, CAST(attraction_once_dong AS INTEGER), 0) AS attraction_once
  FROM lengths LIMIT -1;

-- The amounts; of an interruption that is long enough, each month of the window loses its days: those present in the window and,
-- of these, those absent. A period is a month or more if it reaches the day before the same day of the next month, or, where that
-- does not exist, the last day of the next month.
CREATE VIEW amounts AS SELECT *, national_whole - national_lost AS national_monthly, province_whole - province_lost AS province_monthly FROM (
  SELECT *,
    CASE WHEN interruptions = '' OR national_whole = 0 THEN 0 ELSE (
        SELECT coalesce(sum((2 * national_rate * present + days) / (2 * days) - (2 * national_rate * (present - absent) + days) / (2 * days)), 0)
        FROM (
          SELECT month.days, CAST(julianday(min(month.last, sums.last)) - julianday(max(month.first, sums.first)) + 1 AS INTEGER) AS present,
            CAST(sum(julianday(min(month.last, sums.last, ends)) - julianday(max(month.first, sums.first, begins)) + 1) AS INTEGER) AS absent
          FROM (SELECT substr(value, 1, 10) AS begins, substr(value, 12, 10) AS ends, substr(value, 23) AS reason
            FROM json_each('["' || replace(sums.interruptions, '; ', '","') || '"]')) AS period
          JOIN month ON month.first <= min(sums.last, ends) AND month.last >= max(sums.first, begins)
          WHERE begins <= sums.last AND ends >= sums.first AND (reason IN ('social_insurance', 'suspension') OR ends >=
            iif(substr(date(begins, '+1 month'), 9) = substr(begins, 9), date(begins, '+1 month', '-1 day'),
              date(begins, 'start of month', '+2 months', '-1 day')))
          GROUP BY month.number)) END AS national_lost,
    CASE WHEN interruptions = '' OR province_whole = 0 THEN 0 ELSE (
        SELECT coalesce(sum((2 * province_rate * present + days) / (2 * days) - (2 * province_rate * (present - absent) + days) / (2 * days)), 0)
        FROM (
          SELECT month.days, CAST(julianday(min(month.last, sums.last)) - julianday(max(month.first, sums.first)) + 1 AS INTEGER) AS present,
            CAST(sum(julianday(min(month.last, sums.last, ends)) - julianday(max(month.first, sums.first, begins)) + 1) AS INTEGER) AS absent
          FROM (SELECT substr(value, 1, 10) AS begins, substr(value, 12, 10) AS ends, substr(value, 23) AS reason
            FROM json_each('["' || replace(sums.interruptions, '; ', '","') || '"]')) AS period
          JOIN month ON month.first <= min(sums.last, ends) AND month.last >= max(sums.first, begins)
          WHERE begins <= sums.last AND ends >= sums.first AND (reason IN ('social_insurance', 'suspension') OR ends >=
            iif(substr(date(begins, '+1 month'), 9) = substr(begins, 9), date(begins, '+1 month', '-1 day'),
              date(begins, 'start of month', '+2 months', '-1 day')))
          GROUP BY month.number)) END AS province_lost
  FROM sums LIMIT -1);

CREATE VIEW rates AS SELECT *,
    iif(national_monthly > 0, national_rate, 0) + iif(province_monthly > 0, province_rate, 0) AS duty_rate,
    iif(attraction_monthly > 0, CAST(attraction_monthly_dong AS INTEGER), 0) + iif(attraction_rent > 0, CAST(attraction_rent_dong AS INTEGER), 0) AS attraction_rate
  FROM amounts LIMIT -1;
