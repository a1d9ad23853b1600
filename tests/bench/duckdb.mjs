// SPDX-License-Identifier: MIT
// node duckdb.mjs THREADS IN.csv OUT.csv: the list with its amounts added, by DuckDB.
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { COLUMNS } from './generate.mjs'

const AMOUNTS = 'national_monthly, province_monthly, postgraduate, attraction_once, attraction_monthly, attraction_rent'
const [threads, input, output] = process.argv.slice(2)
const text = (value) => `'${value.replaceAll("'", "''")}'`
const MONEY = ['attraction_once', 'attraction_monthly', 'attraction_rent']
const DATES = ['duty_from', 'duty_to', 'graduated_on', 'attracted_from', 'attraction_to', 'since', 'until']
const nameOf = (column) => MONEY.includes(column) ? `${column}_dong` : column
const typeOf = (column) => MONEY.includes(column) ? 'BIGINT' : DATES.includes(column) ? 'DATE' : 'VARCHAR'
const columns = COLUMNS.map((column) => `${text(nameOf(column))}: ${text(typeOf(column))}`).join()

const instance = await DuckDBInstance.create(':memory:', { threads })
const connection = await instance.connect()
await connection.run(`CREATE VIEW people AS SELECT * FROM read_csv(${text(input)}, header = true, delim = ',', quote = '"', columns = {${columns}})`)
await connection.run(readFileSync(new URL('law.duckdb.sql', import.meta.url), 'utf8'))
await connection.run(`COPY (
  SELECT * EXCLUDE (${AMOUNTS}, last, attraction_last, national_rate, province_rate, duty_rate, attraction_rate),
    CASE WHEN least(duty_rate, attraction_rate) = 0 OR date_trunc('month', last) = date_trunc('month', attraction_last) THEN duty_rate + attraction_rate
      WHEN last > attraction_last THEN duty_rate ELSE attraction_rate END AS rate,
    ${AMOUNTS}, national_monthly + province_monthly + postgraduate + attraction_once + attraction_monthly + attraction_rent AS total_min,
    total_min AS total_max, NULL AS missing, NULL AS error, 'quang-ninh-57-2025@2026-11-28' AS policy
  FROM (SELECT *, CASE WHEN national_monthly > 0 THEN national_rate ELSE 0 END + CASE WHEN province_monthly > 0 THEN province_rate ELSE 0 END AS duty_rate,
    CASE WHEN attraction_monthly > 0 THEN attraction_monthly_dong ELSE 0 END + CASE WHEN attraction_rent > 0 THEN attraction_rent_dong ELSE 0 END AS attraction_rate
    FROM amounts)) TO ${text(output)} (HEADER, DELIMITER ',')`)
