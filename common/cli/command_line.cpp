// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/cli/command_line.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "common/cli/environment.h"
#include "common/index/remote_address.h"
#include "common/nearest_word.h"
#include "kzsearch/error.h"
#include "kzsearch/version.h"

namespace kz {
namespace {

constexpr std::size_t kHelpColumn = 34;

// Help as in the man pages: the value's name behind the names, no types or defaults of CLI11's own making.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::string usage) : usage_(std::move(usage)) { column_width(kHelpColumn); }

  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
    std::string help = CLI::Formatter::make_help(app, std::move(name), mode);
    while (help.find("\n\n\n") != std::string::npos) help.erase(help.find("\n\n\n"), 1);
    while (help.ends_with("\n\n")) help.pop_back();
    return help;
  }
  std::string make_usage(const CLI::App*, std::string) const override { return usage_ + "\n"; }
  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_option_text().empty() ? "" : " " + option->get_option_text();
  }
  std::string make_option_name(const CLI::Option* option, bool) const override {
    std::string names = option->get_name(false, true);
    for (std::size_t at = 0; (at = names.find(',', at)) != std::string::npos; at += 2) names.insert(at + 1, " ");
    return names;
  }

 private:
  std::string usage_;
};

bool looks_like_option(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-';
}

std::vector<std::string> long_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string index_named(const std::optional<std::string>& given) {
  if (given) {
    if (given->empty())
      throw Error(ErrorCode::usage, "--db '': an empty path", "leave it out to use the default index");
    return *given;
  }
  if (const char* named = environment("KZSEARCH_DB")) return named;
  if (const auto data = user_folder("XDG_DATA_HOME", ".local/share")) return *data + "/kzsearch/index";
  throw Error(ErrorCode::usage, "no index is named", "name one with --db DIR or in $KZSEARCH_DB");
}

}  // namespace

CommandLine::CommandLine(std::string program, std::string description, std::string usage)
    : program_(std::move(program)), app_(std::move(description), program_) {
  app_.formatter(std::make_shared<HelpFormatter>(std::move(usage)));
  app_.set_help_flag();  // added by parse(), to be listed last
  app_.allow_extras();
}

CLI::Option* CommandLine::add_value(const std::string& names, std::optional<std::string>& value,
                                    const std::string& value_name, const std::string& description) {
  return app_
      .add_option_function<std::string>(
          names, [&value](const std::string& given) { value = given; }, description)
      ->option_text(value_name)
      ->take_last();
}

CLI::Option* CommandLine::add_values(const std::string& names, std::vector<std::string>& values,
                                     const std::string& value_name, const std::string& description) {
  return app_.add_option(names, values, description)
      ->option_text(value_name)
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
}

std::string CommandLine::help_hint() const {
  return "'" + program_ + " --help' lists the options";
}

void CommandLine::refuse_unknown(const std::string& argument) const {
  const std::string name = argument.substr(0, argument.find('='));
  const std::vector<std::string> names = long_names(app_);
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string_view nearest = nearest_word(name, known);
  std::string hint = nearest.empty() ? help_hint() : "did you mean '" + std::string(nearest) + "'? " + help_hint();
  hint += "; a word that starts with '-' comes after '--'";
  throw Error(ErrorCode::usage, "unknown option '" + name + "'", hint);
}

CommandLine::Words CommandLine::parse(const std::vector<std::string>& arguments) {
  const auto end_of_options = std::find(arguments.begin(), arguments.end(), "--");
  std::vector<std::string> reversed(std::make_reverse_iterator(end_of_options),
                                    std::make_reverse_iterator(arguments.begin()));
  Words result;
  // CLI11 would take the next argument for the missing value.
  for (const std::string& argument : reversed) {
    if (argument.size() > 3 && argument.starts_with("--") && argument.find('=') == argument.size() - 1) {
      throw Error(ErrorCode::usage, "'" + argument.substr(0, argument.size() - 1) + "' needs a value", help_hint());
    }
  }
  const std::vector<const CLI::Option*> options = std::as_const(app_).get_options();
  const std::string last_group = options.empty() ? "Options" : options.back()->get_group();
  app_.set_help_flag("-h,--help", "Print this help")->group(last_group);
  app_.set_version_flag("--version", program_ + " " + std::string(version()), "Print the version")->group(last_group);
  try {
    app_.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    result.shown = app_.help();
    return result;
  } catch (const CLI::CallForVersion&) {
    result.shown = app_.version() + "\n";
    return result;
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    throw Error(ErrorCode::usage, "'" + what.substr(0, what.find_first_of(": ")) + "' needs a value", help_hint());
  } catch (const CLI::ParseError& error) {
    std::string what = error.what();
    std::replace(what.begin(), what.end(), '\n', ' ');
    throw Error(ErrorCode::usage, what, help_hint());
  }
  result.words = app_.remaining();
  for (const std::string& word : result.words) {
    if (looks_like_option(word)) refuse_unknown(word);
  }
  if (end_of_options != arguments.end()) result.words.insert(result.words.end(), end_of_options + 1, arguments.end());
  return result;
}

std::size_t parse_count(std::string_view option, std::string_view value, std::size_t max) {
  std::size_t count = 0;
  const char* end = value.data() + value.size();
  const auto [parsed_end, error] = std::from_chars(value.data(), end, count);
  const std::string object = std::string(option) + " '" + std::string(value) + "'";
  if (error == std::errc::result_out_of_range || (error == std::errc() && count > max)) {
    throw Error(ErrorCode::usage, object + ": too large");
  }
  if (value.empty() || error != std::errc() || parsed_end != end)
    throw Error(ErrorCode::usage, object + ": not a number", "write a whole number, such as 10");
  return count;
}

std::size_t parse_choice(std::string_view option, std::string_view value, std::span<const std::string_view> choices) {
  const auto found = std::find(choices.begin(), choices.end(), value);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string list;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) list += i + 1 == choices.size() ? " or " : ", ";
    list += choices[i];
  }
  throw Error(ErrorCode::usage, std::string(option) + " '" + std::string(value) + "': no such value",
              "it takes " + list);
}

std::string index_path(const std::optional<std::string>& given) {
  auto path = index_named(given);
  require_local(path);
  return path;
}

std::string searched_index(const std::optional<std::string>& given) {
  auto index = index_named(given);
  return is_remote(index) ? to_string(parse_remote_address(index)) : index;
}

}  // namespace kz
