#include "web/app.h"

#include <pthread.h>
#include <csignal>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <thread>

#include "pages/pages.h"
#include "web/server.h"

namespace kontor {
namespace {

// Renews advice that waits, a little at a time, so that nobody at the page waits for it.
class IdleWork {
 public:
  explicit IdleWork(Office& office) : thread_([this, &office] { run(office); }) {}
  ~IdleWork() {
    {
      const std::lock_guard<std::mutex> turn(turn_);
      ends_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }
  IdleWork(const IdleWork&) = delete;
  IdleWork& operator=(const IdleWork&) = delete;

 private:
  void run(Office& office) {
    std::unique_lock<std::mutex> turn(turn_);
    while (!ends_) {
      turn.unlock();
      bool more = false;
      try {
        office.open_day();  // midnight passes while Kontor is open
        more = office.work_a_little();
      } catch (const std::exception& error) {
        std::cerr << "kontor: " << error.what() << "\n";
      }
      turn.lock();
      wake_.wait_for(turn, std::chrono::milliseconds(more ? 5 : 500), [this] { return ends_; });
    }
  }

  std::mutex turn_;
  std::condition_variable wake_;
  bool ends_ = false;
  std::thread thread_;
};

Reply trouble(const Visit& visit, int status, const std::string& what,
              const std::string& field = {}) {
  return show(visit, "trouble", "", visit.t("trouble.title"),
              {{"fault", fault_model(visit, field, what)},
               {"back", visit.field("back").empty() ? "/today" : visit.field("back")}},
              status);
}

Reply answer(const Visit& visit) {
  const auto found = routes().find(visit.request.method + " " + visit.request.path);
  if (found == routes().end()) return trouble(visit, 404, visit.t("trouble.no_page"));
  try {
    return found->second(visit);
  } catch (const Trouble& error) {
    return trouble(visit, 400, error.what(), error.field);
  } catch (const std::invalid_argument& error) {
    return trouble(visit, 400, error.what());
  } catch (const lofte::Error& error) {
    return trouble(visit, is_theirs(error) ? 400 : 500, words_of(error));
  }
}

}  // namespace

std::filesystem::path share_folder() {
  const std::filesystem::path program = std::filesystem::canonical("/proc/self/exe").parent_path();
  return program.parent_path() / "share" / "kontor";
}

void serve(Office& office, const AppOptions& options) {
  // Before any thread is made, so that only the wait below gets the signals.
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);

  const std::filesystem::path share = share_folder();
  const Dictionary dictionary(share / "texts");
  const Templates templates(share / "templates");
  const std::string book_language = office.reading([](Side& side) {
    const lofte::Answer status = side.book.query(LOFTE_QUERY_STATUS);
    return std::string(lofte::text(status.status()[0].language));
  });
  Sessions sessions;
  Remembered remembered;
  Jobs jobs;
  Server server({options.address, options.port, share / "static"}, sessions,
                [&](const Request& request, const Session& session, const std::string& language,
                    const std::string& theme) {
                  const Words& words = dictionary.of(language.empty() ? book_language : language);
                  const Visit visit{office, jobs,    sessions, remembered, templates,
                                    words,  request, session,  theme,      office.today()};
                  try {
                    return answer(visit);
                  } catch (const std::exception& error) {
                    // What went wrong is for the log; the page says only that something did.
                    std::cerr << "kontor: " << request.path << ": " << error.what() << "\n";
                    return Reply{500, "text/plain; charset=utf-8", visit.t("trouble.ours") + "\n"};
                  }
                });
  std::thread serving([&server] { server.serve(); });
  {
    const IdleWork idle(office);
    std::cout << (options.quiet ? "" : "Kontor is open at ") << server.address() << std::endl;
    if (!options.quiet) std::cout << "Ctrl-C closes it." << std::endl;
    int signal = 0;
    sigwait(&ends, &signal);
  }
  jobs.cancel();
  server.stop();
  serving.join();
}

}  // namespace kontor
