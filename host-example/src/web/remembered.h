// Models of pages that look at the whole book, kept until anything is written.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace kontor {

// [any thread]
class Remembered {
 public:
  std::optional<nlohmann::json> find(const std::string& name, std::uint64_t version) {
    const std::lock_guard<std::mutex> turn(turn_);
    const auto found = models_.find(name);
    if (version != version_ || found == models_.end()) return std::nullopt;
    return found->second;
  }
  void keep(const std::string& name, std::uint64_t version, const nlohmann::json& model) {
    const std::lock_guard<std::mutex> turn(turn_);
    if (version != version_ || models_.size() >= kMost) models_.clear();
    version_ = version;
    models_[name] = model;
  }

 private:
  static constexpr std::size_t kMost = 64;  // addresses are typed by whoever asks

  std::mutex turn_;
  std::uint64_t version_ = 0;
  std::map<std::string, nlohmann::json> models_;
};

}  // namespace kontor
