// SPDX-License-Identifier: MIT
// node duckdb.mjs THREADS IN.csv OUT.csv: the list with its amounts added, by DuckDB.
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { COLUMNS } from './generate.mjs'

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
  SELECT *, national_monthly + province_monthly + postgraduate + attraction_once + attraction_monthly + attraction_rent AS total_min,
    total_min AS total_max, NULL AS missing, NULL AS error FROM amounts) TO ${text(output)} (HEADER, DELIMITER ',')`)
