// A file from another program, read with a progress bar.
#include <filesystem>
#include <fstream>

#include "pages/pages.h"

namespace kontor {
namespace {

json remark(std::string_view where, std::string_view message) {
  return {{"where", where}, {"message", message}};
}

json job_model(const Visit& visit, const JobState& job) {
  const bool known = job.total > 0;
  return {{"running", job.running},
          {"phase", job.phase},
          {"done", visit.words.number(static_cast<std::int64_t>(job.done))},
          {"total", known ? visit.words.number(static_cast<std::int64_t>(job.total)) : ""},
          {"value", known ? std::to_string(job.done) : ""},
          {"most", known ? std::to_string(job.total) : ""},
          {"trouble", job.trouble == kOurTrouble ? visit.t("trouble.ours") : job.trouble}};
}

}  // namespace

Reply import_page(const Visit& visit) {
  const JobState job = visit.jobs.state();
  json model = {{"job", false}, {"result", false}};
  if (job.kind == "import") {
    model["job"] = job_model(visit, job);
    if (!job.running && job.trouble.empty() && job.result.is_object()) {
      model["result"] = {
          {"posted",
           visit.words.count("import.posted", job.result.value("posted", std::int64_t{0}))},
          {"unchanged",
           visit.words.count("import.unchanged", job.result.value("unchanged", std::int64_t{0}))},
          {"remarks", job.result.value("remarks", json::array())},
          {"has_remarks", !job.result.value("remarks", json::array()).empty()}};
    }
  }
  return show(visit, "import", "invoices", visit.t("import.title"), model);
}

// For the progress bar.
Reply job_state(const Visit& visit) {
  Reply reply;
  reply.type = "application/json";
  reply.body = job_model(visit, visit.jobs.state()).dump();
  return reply;
}

Reply start_import(const Visit& visit) {
  const auto file = visit.request.uploads.find("file");
  if (file == visit.request.uploads.end() || file->second.content.empty()) {
    throw Trouble(visit.t("trouble.no_file"));
  }
  // Its own name, of which nothing but the ending is kept.
  std::string ending = std::filesystem::path(file->second.name).extension().string();
  if (ending.size() > 10 ||
      ending.find_first_not_of(".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") !=
          std::string::npos) {
    ending.clear();
  }
  const std::filesystem::path path = visit.office.folder() / ("import-" + random_token(8) + ending);
  std::ofstream(path, std::ios::binary) << file->second.content;
  Office& office = visit.office;
  const bool started = visit.jobs.start("import", [&office, path](const Jobs::Tell& tell) {
    json remarks = json::array();
    lofte::ImportOptions options;
    options.progress = tell;
    options.remark = [&](std::string_view where, std::string_view message) {
      if (remarks.size() < 50) remarks.push_back(remark(where, message));
    };
    lofte_post_result result{};
    try {
      result = office.import(path.string(), options);
    } catch (const lofte::Error& error) {
      std::error_code ignored;
      std::filesystem::remove(path, ignored);
      const std::string& where = error.where();
      throw std::invalid_argument(
          (where.empty() || where.find(path.string()) != std::string::npos ? "" : where + ": ") +
          error.message());
    }
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return json{{"posted", result.posted}, {"unchanged", result.unchanged}, {"remarks", remarks}};
  });
  if (!started) {
    std::filesystem::remove(path);
    throw Trouble(visit.t("trouble.busy"));
  }
  return Reply::to("/import");
}

}  // namespace kontor
