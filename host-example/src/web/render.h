// Fills a page's template. Every value is escaped on its way in; a template that wants markup of
// its own making says so with three braces.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace kontor {

// [any thread]
class Templates {
 public:
  // Reads every *.html of the folder; one template shows another by {{> name}}.
  explicit Templates(const std::filesystem::path& folder);
  std::string fill(const std::string& name, const nlohmann::json& model) const;

 private:
  std::map<std::string, std::string> sources_;
};

}  // namespace kontor
