#include "web/render.h"

#include <fstream>
#include <iterator>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace kontor {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;
using kainjow::mustache::partial;
using nlohmann::json;

data converted(const json& value) {
  switch (value.type()) {
    case json::value_t::object: {
      data made(data::type::object);
      for (const auto& [name, member] : value.items()) made[name] = converted(member);
      return made;
    }
    case json::value_t::array: {
      data made(data::type::list);
      for (const json& item : value) made.push_back(converted(item));
      return made;
    }
    case json::value_t::string: {
      const auto& text = value.get_ref<const std::string&>();
      // An empty text is nothing to show: {{#note}} must not hold for it.
      return text.empty() ? data(false) : data(text);
    }
    case json::value_t::boolean:
      return data(value.get<bool>());
    case json::value_t::null:
      return data(false);
    default:
      return data(value.dump());
  }
}

}  // namespace

Templates::Templates(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    std::ifstream in(entry.path());
    sources_[entry.path().stem().string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  if (sources_.empty()) throw std::runtime_error("no templates in " + folder.string());
}

std::string Templates::fill(const std::string& name, const json& model) const {
  // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): the library keeps it in a unique_ptr
  data values = converted(model);
  for (const auto& [part, source] : sources_) {
    if (part.front() == '_') values.set(part, partial([&source = source] { return source; }));
  }
  mustache page(sources_.at(name));
  std::string filled = page.render(values);
  if (!page.is_valid()) throw std::runtime_error("template " + name + ": " + page.error_message());
  return filled;
}

}  // namespace kontor
