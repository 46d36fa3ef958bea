// journal verify, export, replay.
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <memory>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "options.h"
#include "scrub.h"

namespace lofte::tools {
namespace {

// "1042:ab12…", a position as verify prints it, kept somewhere else.
std::optional<lofte_position> read_position(std::string_view given) {
  auto position = make<lofte_position>();
  const std::size_t colon = given.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto [end, error] = std::from_chars(given.data(), given.data() + colon, position.sequence);
  const std::string_view digits = given.substr(colon + 1);
  if (error != std::errc{} || end != given.data() + colon || position.sequence < 0 ||
      digits.size() != 2 * sizeof position.head_hash) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < sizeof position.head_hash; ++i) {
    const char* pair = digits.data() + 2 * i;
    const auto [stop, wrong] = std::from_chars(pair, pair + 2, position.head_hash[i], 16);
    if (wrong != std::errc{} || stop != pair + 2) return std::nullopt;
  }
  return position;
}

void verify(Shell& shell, const std::string& path, const std::string& expected) {
  Book book = shell.open_to_read(path);
  std::optional<lofte_position> kept;
  if (!expected.empty()) kept = read_position(expected);
  const lofte_position head = book.verify(kept ? &*kept : nullptr);
  const std::string hash = hex(head.head_hash);
  if (shell.json()) {
    print_document(
        Json{{"whole", true}, {"sequence", std::to_string(head.sequence)}, {"headHash", hash}});
    return;
  }
  std::printf("the chain is whole: %s\n",
              counted(static_cast<std::uint64_t>(head.sequence), "entry").c_str());
  std::printf("position %lld:%s\n", static_cast<long long>(head.sequence), hash.c_str());
  if (kept) std::printf("it holds the position that was kept\n");
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// JSON lines, or under --json one array of the same entries.
void export_journal(Shell& shell, const std::string& path, const std::string& to) {
  Book book = shell.open_to_read(path);
  std::unique_ptr<std::FILE, CloseFile> file;
  if (to != "-") {
    file.reset(std::fopen(to.c_str(), "wbx"));
    if (!file) fail(LOFTE_IO, to, std::strerror(errno));
  }
  std::FILE* out = file ? file.get() : stdout;
  std::uint64_t lines = 0;
  const auto write = [&](std::string_view piece) {
    if (std::fwrite(piece.data(), 1, piece.size(), out) != piece.size()) {
      fail(LOFTE_IO, to == "-" ? "standard output" : to, std::strerror(errno));
    }
  };
  if (shell.json()) write("[");
  book.export_journal([&](std::string_view line) {
    if (shell.json()) {
      write(lines == 0 ? "\n" : ",\n");
      line.remove_suffix(1);
    }
    write(line);
    ++lines;
  });
  if (shell.json()) write("\n]\n");
  if (std::fflush(out) != 0)
    fail(LOFTE_IO, to == "-" ? "standard output" : to, std::strerror(errno));
  if (to != "-" && !shell.json())
    std::printf("%s: %s\n", to.c_str(), counted(lines, "line").c_str());
}

// The facts alone, one a line, with a word in place of every text.
void scrub_journal(Shell& shell, const std::string& path) {
  Book book = shell.open_to_read(path);
  Scrubber scrubber;
  Json facts = Json::array();
  book.export_journal([&](std::string_view line) {
    const auto fact = scrubber.fact_of(Json::parse(line));
    if (!fact) return;
    if (shell.json()) {
      facts.push_back(*fact);
    } else {
      std::printf("%s\n", fact->dump().c_str());
    }
  });
  if (shell.json()) print_document(facts);
}

void replay(Shell& shell, const std::string& path, std::uint32_t threads) {
  Book book = shell.open_to_read(path);
  ProgressLine progress;
  const lofte_replay_result result = book.replay(threads, progress.function());
  progress.clear();
  const std::string digest = hex(result.digest);
  if (shell.json()) {
    print_document(Json{{"equal", result.equal == 1},
                        {"customers", std::to_string(result.customers)},
                        {"pending", std::to_string(result.pending)},
                        {"differences", std::to_string(result.differences)},
                        {"digest", digest},
                        {"firstDifference", std::string(result.first_difference)}});
  } else {
    std::printf("%s replayed, digest %s\n", counted(result.customers, "customer").c_str(),
                digest.c_str());
    if (result.pending > 0) {
      std::printf("%s left out, whose advice waits (run lofte advance %s)\n",
                  counted(result.pending, "customer").c_str(), one_line(path).c_str());
    }
  }
  if (result.equal != 1) {
    fail(LOFTE_CORRUPT, path,
         concat(result.differences,
                " items of advice differ from what the journal gives; the first: ",
                std::string_view(result.first_difference)));
  }
  if (!shell.json()) std::printf("the stored advice is what the journal gives\n");
}

}  // namespace

void add_journal_commands(CLI::App& app, Shell& shell) {
  CLI::App* journal = app.add_subcommand("journal", "The record that everything rests on");
  journal->require_subcommand(1);

  struct VerifyArguments {
    std::string book, expected;
  };
  auto verified = std::make_shared<VerifyArguments>();
  CLI::App* verify_command = command(*journal, "verify", "Check every link of the chain",
                                     "lofte journal verify firm.lofte");
  add_book(verify_command, verified->book);
  verify_command
      ->add_option("--expect", verified->expected,
                   "A position kept elsewhere that the journal must still hold")
      ->type_name("SEQUENCE:HASH")
      ->check(CLI::Validator(
          [](const std::string& given) {
            return read_position(given) ? std::string()
                                        : "\"" + given + "\" is no position, as verify prints it";
          },
          "", "position"));
  verify_command->callback(
      [&shell, verified] { verify(shell, verified->book, verified->expected); });

  struct ExportArguments {
    std::string book, to = "-";
  };
  auto exported = std::make_shared<ExportArguments>();
  CLI::App* export_command = command(*journal, "export", "Every entry as a line of JSON",
                                     "lofte journal export firm.lofte --to journal.jsonl");
  add_book(export_command, exported->book);
  export_command->add_option("--to", exported->to, "A new file; left out: standard output")
      ->type_name("FILE");
  export_command->callback(
      [&shell, exported] { export_journal(shell, exported->book, exported->to); });

  auto scrubbed = std::make_shared<std::string>();
  CLI::App* scrub_command =
      command(*journal, "scrub", "The facts alone, every name and text replaced by a stand-in",
              "lofte journal scrub firm.lofte > firm.jsonl");
  add_book(scrub_command, *scrubbed);
  scrub_command->callback([&shell, scrubbed] { scrub_journal(shell, *scrubbed); });

  struct ReplayArguments {
    std::string book;
    std::uint32_t threads = 0;
  };
  auto replayed = std::make_shared<ReplayArguments>();
  CLI::App* replay_command =
      command(*journal, "replay", "Make all advice anew from the journal alone, and compare",
              "lofte journal replay firm.lofte --threads 1");
  add_book(replay_command, replayed->book);
  replay_command->add_option("--threads", replayed->threads, "0: as many as there are processors")
      ->type_name("N")
      ->check(CLI::Range(0, 1024).description(""))
      ->capture_default_str();
  replay_command->callback(
      [&shell, replayed] { replay(shell, replayed->book, replayed->threads); });
}

}  // namespace lofte::tools
