# SPDX-License-Identifier: MIT
# The law over a list of generate.mjs, for awk: readings at their defaults, complete cases, interruptions that neither touch nor
# overlap. Every date of the years 2023 to 2035 is known by its text beforehand.
BEGIN {
    FS = OFS = ","
    split("31 28 31 30 31 30 31 31 30 31 30 31", length_of, " ")
    for (year = 2023; year <= 2035; year++)
        for (month = 1; month <= 12; month++) {
            days = month == 2 && year % 4 == 0 ? 29 : length_of[month]
            months++
            month_first[months] = number + 1
            month_days[months] = days
            for (day = 1; day <= days; day++) {
                text = sprintf("%d-%02d-%02d", year, month, day)
                day_of[text] = ++number
                month_of[number] = months
            }
        }
    law_first = day_of["2025-08-15"]
    law_last = day_of["2030-12-31"]
    tier_a["party_committee_office"]; tier_a["peoples_committee_office"]; tier_a["science_department"]
    tier_b["provincial_party"]; tier_b["provincial_front"]; tier_b["provincial_administration"]
    tier_c["commune_party"]; tier_c["commune_front"]; tier_c["commune_administration"]
    postgraduate_at["it_center"]; postgraduate_at["information_center"]
}
function later(a, b) { return a > b ? a : b }
function earlier(a, b) { return a < b ? a : b }
function part(rate, counted, days) { return counted == days ? rate : int((2 * rate * counted + days) / (2 * days)) }
function sum_months(rate, first, last,   a, b) {
    if (first > last) return 0
    a = month_of[first]; b = month_of[last]
    if (a == b) return part(rate, last - first + 1, month_days[a])
    return part(rate, month_first[a] + month_days[a] - first, month_days[a]) + part(rate, last - month_first[b] + 1, month_days[b]) + \
        rate * (b - a - 1)
}
# A month or more: to the day before the same day of the next month, or, where that does not exist, to its last day.
function month_reached(day,   month, place) {
    month = month_of[day]
    place = day - month_first[month]
    return month_first[month + 1] + (place < month_days[month + 1] ? place : month_days[month + 1]) - 1
}
# Into begins[], ends[] the periods that are not counted; returns how many.
function days_off(text,   count, i, periods, kept, from, to, reason) {
    count = split(text, periods, "; ")
    for (i = 1; i <= count; i++) {
        from = day_of[substr(periods[i], 1, 10)]
        to = day_of[substr(periods[i], 12, 10)]
        reason = substr(periods[i], 23)
        if (reason == "social_insurance" || reason == "suspension" || to >= month_reached(from)) {
            begins[++kept] = from
            ends[kept] = to
        }
    }
    return kept + 0
}
# What the months with days off lose, each month once.
function sum_lost(rate, first, last, kept,   i, k, month, from, to, counted, seen, lost, a, b) {
    split("", seen)
    for (i = 1; i <= kept; i++) {
        a = later(begins[i], first); b = earlier(ends[i], last)
        if (a > b) continue
        for (month = month_of[a]; month <= month_of[b]; month++) {
            if (month in seen) continue
            seen[month]
            from = later(first, month_first[month])
            to = earlier(last, month_first[month] + month_days[month] - 1)
            counted = to - from + 1
            lost += part(rate, counted, month_days[month])
            for (k = 1; k <= kept; k++)
                counted -= later(0, earlier(ends[k], to) - later(begins[k], from) + 1)
            lost -= part(rate, counted, month_days[month])
        }
    }
    return lost + 0
}
NR == 1 {
    print $0, "status,rate,national_monthly,province_monthly,postgraduate,attraction_once,attraction_monthly,attraction_rent,total_min,total_max,missing,error,policy"
    next
}
# 1 id 2 agency 3 position 4 duty 5 duty_from 6 duty_to 7 interruptions 8 degree 9 it_field 10 sent_for_training 11 graduated_on
# 12 central_funding 13 priority_group 14 attracted 15 attracted_from 16 attraction_to 17 once 18 monthly 19 rent 20 since 21 until
{
    official = $3 == "civil_servant"
    public = official || $3 == "public_employee"
    from_day = $20 == "" ? 0 : day_of[$20]
    to_day = $21 == "" ? law_last : day_of[$21]
    national = province = postgraduate = once = monthly = rent = duty_rate = attraction_rate = 0
    if ($4 == "full_time") {
        national_rate = $2 != "outside" && $3 != "other" ? 5000000 : 0
        province_rate = public && $2 in tier_a ? 3000000 : !official ? 0 : $2 in tier_b ? 2000000 : $2 in tier_c ? 1000000 : 0
        first = later(later(day_of[$5], law_first), from_day)
        last = duty_last = $6 == "" ? to_day : earlier(day_of[$6], to_day)
        if (national_rate) national = sum_months(national_rate, first, last)
        if (province_rate) province = sum_months(province_rate, first, last)
        if ($7 != "" && first <= last && national_rate + province_rate && (kept = days_off($7))) {
            if (national_rate) national -= sum_lost(national_rate, first, last, kept)
            if (province_rate) province -= sum_lost(province_rate, first, last, kept)
        }
    }
    if ($8 != "none" && public && ($2 in tier_a || $2 in postgraduate_at) && $9 == "yes" && $10 == "yes" && $12 != "full") {
        day = day_of[$11]
        if (day >= law_first && day >= from_day && day <= to_day) {
            postgraduate = $8 == "doctorate" ? 400000000 : 200000000
            if ($12 == "partial") postgraduate /= 4
            if ($13 == "yes") postgraduate *= 1.5
        }
    }
    if ($14 == "yes" && $2 != "outside") {
        first = day_of[$15]
        if (first >= law_first && first <= to_day) {
            if (first >= from_day) once = $17
            last = $16 == "" ? to_day : earlier(day_of[$16], to_day)
            monthly = sum_months($18, later(first, from_day), last)
            rent = sum_months($19, later(first, from_day), last)
        }
    }
    if (national > 0) duty_rate += national_rate
    if (province > 0) duty_rate += province_rate
    if (monthly > 0) attraction_rate += $18
    if (rent > 0) attraction_rate += $19
    if (duty_rate > 0 && attraction_rate > 0) {
        if (month_of[duty_last] < month_of[last]) duty_rate = 0
        else if (month_of[last] < month_of[duty_last]) attraction_rate = 0
    }
    total = national + province + postgraduate + once + monthly + rent
    printf "%s,ok,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f,,,quang-ninh-57-2025@2026-11-28\n", $0, duty_rate + attraction_rate, national, province, postgraduate, once, monthly, rent, total, total
}
