// Sources, read 2025:
//   SE  lag (1989:253) om allmänna helgdagar, with SFS 2004:1320 (national day for Whit Monday);
//       lag (1930:173) om beräkning av lagstadgad tid § 2 (the three eves)
//   NO  lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2; lov om 1 og 17 mai som
//   høgtidsdagar
//       (LOV-1947-04-26-1)
//   DK  the days of the Danish folk church; LOV nr 214 af 06/03/2023 (store bededag);
//   forældelsesloven
//       § 27 stk. 2 (5 June, 24 and 31 December)
//   FI  kirkkolaki 1054/1993 4:3 (652/2023 2:5), laki 388/1937 and 272/1944; laki 150/1930 § 5 (the
//   two
//       eves). Epiphany and Ascension stood on Saturdays from 1973 to 1991.
//   EE  pühade ja tähtpäevade seadus (1998, § 2); Christmas Eve since 2005
//   DE  the days common to the laws of all sixteen states, and article 2 (2) of the
//   Einigungsvertrag GB  England and Wales: Banking and Financial Dealings Act 1971, schedule 1,
//   and royal proclamations
// Before 1990 the rules of 1990 stand in where no row says otherwise.
#include "services/holiday_rules.h"

#include <array>

namespace lofte::services {
namespace {

constexpr std::int16_t kEver = 1;
constexpr std::int16_t kOpen = 9999;
constexpr HolidayKind kPublic = HolidayKind::kPublic;
constexpr HolidayKind kTreated = HolidayKind::kTreatedAsHoliday;
constexpr HolidayKind kCustom = HolidayKind::kCustomary;
constexpr int kMonday = 0;
constexpr int kWednesday = 2;
constexpr int kFriday = 4;
constexpr int kSaturday = 5;

constexpr HolidayRule on(std::string_view country, std::string_view name, HolidayKind kind,
                         int month, int day, std::int16_t from = kEver, std::int16_t until = kOpen,
                         Substitute substitute = Substitute::kNone) {
  return {country,
          name,
          kind,
          DayRule::kFixed,
          static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day),
          0,
          0,
          from,
          until,
          substitute};
}
constexpr HolidayRule easter(std::string_view country, std::string_view name, std::int16_t offset,
                             std::int16_t from = kEver, std::int16_t until = kOpen) {
  return {country, name, kPublic, DayRule::kEaster, 0, 0, 0,
          offset,  from, until,   Substitute::kNone};
}
constexpr HolidayRule weekday_from(std::string_view country, std::string_view name,
                                   HolidayKind kind, int weekday, int month, int day,
                                   std::int16_t from = kEver, std::int16_t until = kOpen) {
  return {country,
          name,
          kind,
          DayRule::kWeekdayFrom,
          static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day),
          static_cast<std::int8_t>(weekday),
          0,
          from,
          until,
          Substitute::kNone};
}
constexpr HolidayRule weekday_until(std::string_view country, std::string_view name,
                                    HolidayKind kind, int weekday, int month, int day,
                                    std::int16_t from = kEver, std::int16_t until = kOpen) {
  HolidayRule rule = weekday_from(country, name, kind, weekday, month, day, from, until);
  rule.rule = DayRule::kWeekdayUntil;
  return rule;
}
constexpr HolidayRule once(std::string_view country, std::string_view name, std::int16_t year,
                           int month, int day) {
  return on(country, name, kPublic, month, day, year, year);
}

constexpr std::array<std::string_view, 7> kCountries = {"DE", "DK", "EE", "FI", "GB", "NO", "SE"};

constexpr HolidayRule kRules[] = {
    on("DE", "New Year's Day", kPublic, 1, 1),
    easter("DE", "Good Friday", -2),
    easter("DE", "Easter Monday", 1),
    on("DE", "Labour Day", kPublic, 5, 1),
    easter("DE", "Ascension Day", 39),
    easter("DE", "Whit Monday", 50),
    on("DE", "Day of German Unity (1954)", kPublic, 6, 17, 1954, 1990),
    on("DE", "Day of German Unity", kPublic, 10, 3, 1990),
    // Given up outside Saxony to pay for care insurance.
    weekday_until("DE", "Day of Repentance and Prayer", kPublic, kWednesday, 11, 22, 1990, 1994),
    once("DE", "Reformation Day, 500 years", 2017, 10, 31),
    on("DE", "Christmas Eve", kCustom, 12, 24),
    on("DE", "Christmas Day", kPublic, 12, 25),
    on("DE", "Second Day of Christmas", kPublic, 12, 26),
    on("DE", "New Year's Eve", kCustom, 12, 31),

    on("DK", "New Year's Day", kPublic, 1, 1),
    easter("DK", "Maundy Thursday", -3),
    easter("DK", "Good Friday", -2),
    easter("DK", "Easter Sunday", 0),
    easter("DK", "Easter Monday", 1),
    easter("DK", "Great Prayer Day", 26, kEver, 2023),
    easter("DK", "Ascension Day", 39),
    easter("DK", "Whit Sunday", 49),
    easter("DK", "Whit Monday", 50),
    on("DK", "Constitution Day", kTreated, 6, 5),
    on("DK", "Christmas Eve", kTreated, 12, 24),
    on("DK", "Christmas Day", kPublic, 12, 25),
    on("DK", "Second Day of Christmas", kPublic, 12, 26),
    on("DK", "New Year's Eve", kTreated, 12, 31),

    on("EE", "New Year's Day", kPublic, 1, 1),
    on("EE", "Independence Day", kPublic, 2, 24),
    easter("EE", "Good Friday", -2),
    easter("EE", "Easter Sunday", 0),
    on("EE", "Spring Day", kPublic, 5, 1),
    easter("EE", "Whit Sunday", 49),
    on("EE", "Victory Day", kPublic, 6, 23),
    on("EE", "Midsummer Day", kPublic, 6, 24),
    on("EE", "Day of Restoration of Independence", kPublic, 8, 20, 1998),
    on("EE", "Christmas Eve", kPublic, 12, 24, 2005),
    on("EE", "Christmas Day", kPublic, 12, 25),
    on("EE", "Second Day of Christmas", kPublic, 12, 26),

    on("FI", "New Year's Day", kPublic, 1, 1),
    on("FI", "Epiphany", kPublic, 1, 6, kEver, 1972),
    weekday_from("FI", "Epiphany", kPublic, kSaturday, 1, 6, 1973, 1991),
    on("FI", "Epiphany", kPublic, 1, 6, 1992),
    easter("FI", "Good Friday", -2),
    easter("FI", "Easter Sunday", 0),
    easter("FI", "Easter Monday", 1),
    on("FI", "May Day", kPublic, 5, 1),
    easter("FI", "Ascension Day", 39, kEver, 1972),
    easter("FI", "Ascension Day", 34, 1973, 1991),
    easter("FI", "Ascension Day", 39, 1992),
    easter("FI", "Whit Sunday", 49),
    weekday_from("FI", "Midsummer Eve", kTreated, kFriday, 6, 19),
    weekday_from("FI", "Midsummer Day", kPublic, kSaturday, 6, 20),
    weekday_from("FI", "All Saints' Day", kPublic, kSaturday, 10, 31),
    on("FI", "Independence Day", kPublic, 12, 6),
    on("FI", "Christmas Eve", kTreated, 12, 24),
    on("FI", "Christmas Day", kPublic, 12, 25),
    on("FI", "Second Day of Christmas", kPublic, 12, 26),
    on("FI", "New Year's Eve", kCustom, 12, 31),

    on("GB", "New Year's Day", kPublic, 1, 1, 1974, kOpen, Substitute::kNextMonday),
    easter("GB", "Good Friday", -2),
    easter("GB", "Easter Monday", 1),
    weekday_from("GB", "Early May bank holiday", kPublic, kMonday, 5, 1, 1978, 1994),
    once("GB", "Early May bank holiday (VE Day, 50 years)", 1995, 5, 8),
    weekday_from("GB", "Early May bank holiday", kPublic, kMonday, 5, 1, 1996, 2019),
    once("GB", "Early May bank holiday (VE Day, 75 years)", 2020, 5, 8),
    weekday_from("GB", "Early May bank holiday", kPublic, kMonday, 5, 1, 2021),
    weekday_until("GB", "Spring bank holiday", kPublic, kMonday, 5, 31, kEver, 2001),
    once("GB", "Spring bank holiday (Golden Jubilee)", 2002, 6, 4),
    weekday_until("GB", "Spring bank holiday", kPublic, kMonday, 5, 31, 2003, 2011),
    once("GB", "Spring bank holiday (Diamond Jubilee)", 2012, 6, 4),
    weekday_until("GB", "Spring bank holiday", kPublic, kMonday, 5, 31, 2013, 2021),
    once("GB", "Spring bank holiday (Platinum Jubilee)", 2022, 6, 2),
    weekday_until("GB", "Spring bank holiday", kPublic, kMonday, 5, 31, 2023),
    weekday_until("GB", "Summer bank holiday", kPublic, kMonday, 8, 31),
    on("GB", "Christmas Day", kPublic, 12, 25, kEver, kOpen, Substitute::kTwoDaysOn),
    on("GB", "Boxing Day", kPublic, 12, 26, kEver, kOpen, Substitute::kTwoDaysOn),
    once("GB", "Wedding of Princess Anne", 1973, 11, 14),
    once("GB", "Silver Jubilee", 1977, 6, 7),
    once("GB", "Wedding of the Prince of Wales", 1981, 7, 29),
    once("GB", "Millennium Eve", 1999, 12, 31),
    once("GB", "Golden Jubilee", 2002, 6, 3),
    once("GB", "Wedding of Prince William", 2011, 4, 29),
    once("GB", "Diamond Jubilee", 2012, 6, 5),
    once("GB", "Platinum Jubilee", 2022, 6, 3),
    once("GB", "Funeral of Queen Elizabeth II", 2022, 9, 19),
    once("GB", "Coronation of King Charles III", 2023, 5, 8),

    on("NO", "New Year's Day", kPublic, 1, 1),
    easter("NO", "Maundy Thursday", -3),
    easter("NO", "Good Friday", -2),
    easter("NO", "Easter Sunday", 0),
    easter("NO", "Easter Monday", 1),
    on("NO", "Labour Day", kPublic, 5, 1, 1947),
    on("NO", "Constitution Day", kPublic, 5, 17, 1947),
    easter("NO", "Ascension Day", 39),
    easter("NO", "Whit Sunday", 49),
    easter("NO", "Whit Monday", 50),
    on("NO", "Christmas Eve", kCustom, 12, 24),
    on("NO", "Christmas Day", kPublic, 12, 25),
    on("NO", "Second Day of Christmas", kPublic, 12, 26),
    on("NO", "New Year's Eve", kCustom, 12, 31),

    on("SE", "New Year's Day", kPublic, 1, 1),
    on("SE", "Epiphany", kPublic, 1, 6),
    easter("SE", "Good Friday", -2),
    easter("SE", "Easter Sunday", 0),
    easter("SE", "Easter Monday", 1),
    on("SE", "May Day", kPublic, 5, 1, 1939),
    easter("SE", "Ascension Day", 39),
    easter("SE", "Whit Sunday", 49),
    easter("SE", "Whit Monday", 50, kEver, 2004),
    on("SE", "National Day", kPublic, 6, 6, 2005),
    weekday_from("SE", "Midsummer Eve", kTreated, kFriday, 6, 19),
    weekday_from("SE", "Midsummer Day", kPublic, kSaturday, 6, 20),
    weekday_from("SE", "All Saints' Day", kPublic, kSaturday, 10, 31),
    on("SE", "Christmas Eve", kTreated, 12, 24),
    on("SE", "Christmas Day", kPublic, 12, 25),
    on("SE", "Second Day of Christmas", kPublic, 12, 26),
    on("SE", "New Year's Eve", kTreated, 12, 31),
};

}  // namespace

std::span<const std::string_view> holiday_countries() {
  return kCountries;
}
std::span<const HolidayRule> holiday_rules() {
  return kRules;
}

}  // namespace lofte::services
