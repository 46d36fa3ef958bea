// The people at a customer, and how the customer wants to be contacted.
#include "pages/people.h"

#include <algorithm>

#include "pages/pages.h"

namespace kontor {
namespace {

struct Way {
  const char* field;
  const char* channel;  // as lofte.v1.Channel
  const char* name;
};
constexpr Way kWays[] = {
    {"phone", "CHANNEL_PHONE", "ch_phone"},    {"email", "CHANNEL_EMAIL", "ch_email"},
    {"sms", "CHANNEL_TEXT_MESSAGE", "ch_sms"}, {"letter", "CHANNEL_LETTER", "ch_letter"},
    {"visit", "CHANNEL_VISIT", "ch_visit"},    {"meeting", "CHANNEL_MEETING", "ch_meeting"}};
constexpr const char* kWishes[] = {"", "PREFERS", "AVOIDS", "OBJECTS"};

std::string wish_of(const std::vector<Wish>& wishes, std::string_view channel) {
  for (const Wish& one : wishes) {
    if (one.channel == channel) return one.wish;
  }
  return {};
}

std::string full_name(const Person& person) {
  return person.given_name + (person.given_name.empty() ? "" : " ") + person.family_name;
}

json person_model(const Person& person) {
  return {{"id", person.id},
          {"name", full_name(person)},
          {"given_name", person.given_name},
          {"family_name", person.family_name},
          {"role", person.role},
          {"email", person.email},
          {"phone", person.phone},
          {"primary", person.primary},
          {"has_left", person.left_on != 0}};
}

// Every way with its choices, the chosen one marked.
json ways_model(const Visit& visit, const std::vector<Wish>& wishes) {
  json ways = json::array();
  for (const Way& way : kWays) {
    const std::string chosen = wish_of(wishes, way.channel);
    json options = json::array();
    for (const std::string wish : kWishes) {
      options.push_back({{"value", wish},
                         {"name", visit.t("wish." + (wish.empty() ? "none" : wish))},
                         {"current", wish == chosen}});
    }
    ways.push_back({{"field", way.field}, {"name", visit.t(way.name)}, {"options", options}});
  }
  return ways;
}

Reply show_people(const Visit& visit, json model, int status) {
  const std::string customer = visit.field("customer");
  std::string name;
  visit.office.reading([&](Side& side) {
    side.accounts.database().each("SELECT name FROM customer WHERE number = ?1", {customer},
                                  [&](const Row& row) { name = row.text(0); });
    if (name.empty()) throw Trouble(visit.t("trouble.nobody", {{"typed", customer}}), "customer");
    model["people"] = json::array();
    for (const Person& person : side.accounts.people(customer)) {
      json one = person_model(person);
      if (model.contains("draft") && model["draft"]["id"] == person.id) {
        one.update(model["draft"]);
        one["is_open"] = true;
      }
      model["people"].push_back(std::move(one));
    }
    model["ways"] = ways_model(visit, side.accounts.wishes(customer));
  });
  model["has_people"] = !model["people"].empty();
  model["customer"] = customer;
  model["name"] = name;
  model["customer_address"] = customer_address(customer);
  return show(visit, "people", "customers", visit.t("people.title", {{"name", name}}),
              std::move(model), status);
}

std::string address_of_people(const std::string& customer) {
  return "/people?customer=" + in_address(customer);
}

}  // namespace

json people_model(Side& side, const std::string& customer) {
  json all = json::array();
  for (const Person& person : side.accounts.people(customer)) {
    if (person.left_on == 0) all.push_back(person_model(person));
  }
  return all;
}

json wishes_model(const Visit& visit, Side& side, const std::string& customer) {
  json all = json::array();
  const std::vector<Wish> wishes = side.accounts.wishes(customer);
  for (const Way& way : kWays) {
    const std::string wish = wish_of(wishes, way.channel);
    if (wish.empty()) continue;
    all.push_back({{"way", visit.t(way.name)},
                   {"wish", visit.t("wish." + wish)},
                   {"objects", wish == "OBJECTS"}});
  }
  return all;
}

Reply people_page(const Visit& visit) {
  return show_people(visit, json::object(), 200);
}

Reply enter_person(const Visit& visit) {
  json typed = as_typed(visit, {"given_name", "family_name", "role", "email", "phone"});
  // What was typed goes back into the form it came from.
  typed["id"] = visit.field("id");
  const json model = {{"draft", typed}, {"is_adding", visit.field("id").empty()}};
  return enter_or_show_again(visit, show_people, model, [&] {
    Person person;
    visit.office.reading([&](Side& side) {
      person.customer = typed_customer(visit, side.accounts, "customer");
      const std::string id = visit.field("id");
      if (id.empty()) return;
      const std::optional<Person> found = side.accounts.person(id);
      if (!found || found->customer != person.customer) throw Trouble(visit.t("trouble.form"));
      person = *found;
    });
    const bool is_new = person.id.empty();
    person.given_name = typed_text(visit, "given_name", 100);
    person.family_name = typed_text(visit, "family_name", 100);
    if (full_name(person).empty()) throw Trouble(visit.t("trouble.name"), "given_name");
    person.role = typed_text(visit, "role", 100);
    person.email = typed_text(visit, "email", 200);
    if (!person.email.empty() && person.email.find('@') == std::string::npos) {
      throw Trouble(visit.t("trouble.email", {{"typed", person.email}}), "email");
    }
    person.phone = typed_text(visit, "phone", 60);
    person.primary = visit.field("primary") == "1";
    std::int64_t place = 0;
    visit.office.enter([&](Accounts& accounts) { place = accounts.put(person); });
    const std::string said =
        visit.t(is_new ? "said.person" : "said.person_changed", {{"name", full_name(person)}});
    Word word{said};
    if (is_new && !person.primary) word = with_take_back(visit, said, {place});
    visit.say(word);
    return Reply::to(address_of_people(person.customer));
  });
}

// Somebody has left the customer, or is there after all.
Reply person_left(const Visit& visit) {
  const bool has_left = visit.field("left") != "0";
  Person person;
  visit.office.reading([&](Side& side) {
    const std::optional<Person> found = side.accounts.person(visit.field("id"));
    if (!found) throw Trouble(visit.t("trouble.form"));
    person = *found;
  });
  person.left_on = has_left ? visit.today : 0;
  if (has_left) person.primary = false;
  visit.office.enter([&](Accounts& accounts) { accounts.put(person); });
  Word word{
      visit.t(has_left ? "said.person_left" : "said.person_back", {{"name", full_name(person)}})};
  word.undo_path = "/people/left";
  word.undo_fields = {{"id", person.id}, {"left", has_left ? "0" : "1"}};
  visit.say(word);
  return Reply::to(address_of_people(person.customer));
}

Reply enter_wishes(const Visit& visit) {
  std::vector<Wish> before;
  std::string customer;
  visit.office.reading([&](Side& side) {
    customer = typed_customer(visit, side.accounts, "customer");
    before = side.accounts.wishes(customer);
  });
  std::vector<Wish> wishes;
  Word word{visit.t("said.wishes")};
  word.undo_path = "/people/wishes";
  word.undo_fields = {{"customer", customer}};
  for (const Way& way : kWays) {
    const std::string field = std::string("wish.") + way.field;
    const std::string wish = visit.field(field);
    if (std::ranges::find(kWishes, std::string_view(wish)) == std::end(kWishes)) {
      throw Trouble(visit.t("trouble.choice", {{"typed", wish}}), way.field);
    }
    if (!wish.empty()) wishes.push_back({way.channel, wish});
    word.undo_fields.emplace_back(field, wish_of(before, way.channel));
  }
  // Ways that this form does not ask about stay as they are.
  for (const Wish& one : before) {
    const auto asked = [&](const Way& way) { return one.channel == way.channel; };
    if (std::ranges::none_of(kWays, asked)) wishes.push_back(one);
  }
  visit.office.enter([&](Accounts& accounts) { accounts.wish(customer, wishes); });
  visit.say(word);
  return Reply::to(address_of_people(customer));
}

}  // namespace kontor
