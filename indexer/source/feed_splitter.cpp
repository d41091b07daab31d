// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/feed_splitter.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <deque>
#include <new>
#include <set>
#include <string_view>
#include <utility>

#include "common/article/article_parser.h"
#include "common/html/html_tree.h"
#include "common/text/utf8.h"
#include "indexer/source/feed_elements.h"

namespace kz {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// "expected '>'": what libxml2 says of an error, as one line without a full stop.
std::string reason_of(const xmlError& error) {
  constexpr std::size_t kMaxReasonBytes = 200;
  std::string reason = decode_utf8(error.message == nullptr ? "" : error.message).text;
  while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' ' || reason.back() == '.')) reason.pop_back();
  std::replace(reason.begin(), reason.end(), '\n', ' ');
  reason.resize(utf8_prefix(reason, kMaxReasonBytes));
  return "not well-formed XML: " + reason;
}

// What does not hinder reading: entities of HTML that no DTD declares, prefixes without a namespace.
bool is_harmless(const xmlError& error) {
  return error.level < XML_ERR_ERROR || error.domain == XML_FROM_NAMESPACE || error.code == XML_ERR_UNDECLARED_ENTITY ||
         error.code == XML_WAR_UNDECLARED_ENTITY || error.code == XML_NS_ERR_UNDEFINED_NAMESPACE;
}

}  // namespace

// libxml2's push parser, not its reader: that one runs ahead of what it gives, so no error could be laid to an article.
class FeedSplitter::Impl {
 public:
  using Part = std::variant<FeedPart, FeedDefect>;

  Impl(ByteReader& bytes, std::size_t max_article_bytes) : bytes_(bytes), max_article_bytes_(max_article_bytes) {}

  std::optional<Part> next() {
    while (parts_.empty() && !is_done_) parse_more();
    if (parts_.empty()) return std::nullopt;
    Part part = std::move(parts_.front());
    parts_.pop_front();
    return part;
  }

  [[nodiscard]] std::size_t line() const {
    const bool has_input = parser_ && parser_->input != nullptr && parser_->input->line > 0;
    return has_input ? static_cast<std::size_t>(parser_->input->line) : 1;
  }

 private:
  struct Closer {
    void operator()(xmlParserCtxt* parser) const noexcept {
      if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);  // holds the DTD; the context does not own it
      xmlFreeParserCtxt(parser);
    }
  };

  static Impl& self(void* context) { return *static_cast<Impl*>(context); }

  void open() {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = begin_element;
    handler.endElementNs = end_element;
    handler.characters = take_text;
    handler.ignorableWhitespace = take_text;
    handler.cdataBlock = take_text;
    handler.getEntity = find_entity;
    handler.entityDecl = declare_entity;
    handler.serror = note_error;
    parser_.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
    if (!parser_) throw std::bad_alloc();
    xmlCtxtUseOptions(parser_.get(), XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_IGNORE_ENC);
    // The bytes are UTF-8 by now, whatever their declaration says.
    xmlSwitchEncoding(parser_.get(), XML_CHAR_ENCODING_UTF8);
    parser_->userData = this;
  }

  void parse_more() {
    constexpr std::size_t kChunkBytes = 4096;  // all that it makes is held at once
    if (rest_.empty()) rest_ = bytes_.read();
    if (!bytes_.failure().empty()) {
      is_done_ = true;
      return;
    }
    if (!parser_) {
      if (rest_.empty()) return stop_with("empty");
      open();
    }
    const std::string_view chunk = rest_.substr(0, kChunkBytes);
    rest_.remove_prefix(chunk.size());
    const bool is_end = chunk.empty();
    xmlParseChunk(parser_.get(), chunk.data(), static_cast<int>(chunk.size()), is_end ? 1 : 0);
    const bool has_halted = parser_->instate == XML_PARSER_EOF;
    if (!is_done_ && (is_end || has_halted)) finish();
  }

  static void begin_element(void* context, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* space,
                            int /*namespaces*/, const xmlChar** /*namespace_list*/, int attributes, int /*defaulted*/,
                            const xmlChar** list) {
    Impl& impl = self(context);
    if (impl.is_done_) return;
    XmlElement element;
    element.name = view_of(name);
    element.space = view_of(space);
    for (int i = 0; i < attributes; ++i, list += kAttributeFields) {
      const auto* begin = reinterpret_cast<const char*>(list[3]);
      const auto* end = reinterpret_cast<const char*>(list[4]);
      element.attributes.push_back({std::string(view_of(list[0])), std::string(begin, end)});
    }
    impl.begin(element);
  }

  void begin(const XmlElement& element) {
    const bool is_root = elements_.format() == FeedFormat::unknown;
    const bool was_in_item = elements_.is_in_item();
    elements_.begin(element);
    if (is_root && elements_.format() == FeedFormat::unknown) {
      return stop_with("XML of no known kind: <" + decode_utf8(element.name).text +
                       ">, not RSS, Atom, NITF or NewsML-G2");
    }
    if (!was_in_item && elements_.is_in_item()) item_line_ = line();
    check_item();
  }

  static void end_element(void* context, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*space*/) {
    Impl& impl = self(context);
    if (impl.is_done_) return;
    impl.check_item();
    impl.elements_.end();
    if (!impl.elements_.has_item()) return;
    const bool is_only = impl.elements_.format() == FeedFormat::nitf;
    impl.parts_.emplace_back(FeedPart{to_json(impl.elements_.take_item()), impl.item_line_, is_only});
  }

  static void take_text(void* context, const xmlChar* text, int bytes) {
    Impl& impl = self(context);
    if (impl.is_done_) return;
    impl.elements_.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(bytes)});
    impl.check_item();
  }

  // Entities of HTML are what they are there, though no DTD is read. Those the file declares are worth nothing.
  static xmlEntityPtr find_entity(void* context, const xmlChar* name) {
    Impl& impl = self(context);
    const std::string written{view_of(name)};
    const bool is_declared = impl.declared_.count(written) > 0;
    if (is_declared && impl.elements_.is_in_item() && impl.error_.empty()) {
      impl.error_ = "uses the entity '" + decode_utf8(written).text + "', which the file declares itself";
    }
    const std::string reference = '&' + written + ';';
    impl.entity_text_ = is_declared ? std::string() : html_line(reference);
    if (impl.entity_text_ == reference) return nullptr;
    impl.entity_ = {};
    impl.entity_.type = XML_ENTITY_DECL;
    impl.entity_.etype = XML_INTERNAL_PREDEFINED_ENTITY;  // its text is taken as it stands, not parsed
    impl.entity_.name = name;
    impl.entity_.content = reinterpret_cast<xmlChar*>(impl.entity_text_.data());
    impl.entity_.orig = impl.entity_.content;
    impl.entity_.length = static_cast<int>(impl.entity_text_.size());
    return &impl.entity_;
  }

  static void declare_entity(void* context, const xmlChar* name, int /*type*/, const xmlChar* /*public_id*/,
                             const xmlChar* /*system_id*/, xmlChar* /*content*/) {
    constexpr std::size_t kMaxDeclared = 10'000;  // beyond them they are unknown ones
    Impl& impl = self(context);
    if (impl.declared_.size() < kMaxDeclared) impl.declared_.emplace(view_of(name));
  }

  static void note_error(void* context, xmlErrorPtr error) {
    Impl& impl = self(context);
    if (error == nullptr || is_harmless(*error) || !impl.error_.empty()) return;
    impl.error_ = reason_of(*error);
    impl.error_line_ = impl.line();
  }

  // An item that the parser complained of, or that is too large, goes.
  void check_item() {
    if (!elements_.is_in_item()) return;
    if (!error_.empty()) {
      drop_item(std::exchange(error_, {}));
    } else if (elements_.item_bytes() > max_article_bytes_) {
      drop_item(std::string(kTooLargeReason));
    }
  }

  void drop_item(std::string reason) {
    elements_.drop_item();
    parts_.emplace_back(FeedDefect{item_line_, std::move(reason)});
  }

  void finish() {
    is_done_ = true;
    if (!error_.empty()) {
      parts_.emplace_back(FeedDefect{error_line_, std::move(error_)});
    } else if (elements_.is_in_item()) {
      parts_.emplace_back(FeedDefect{item_line_, "the file ends within this article"});
    }
  }

  void stop_with(std::string reason) {
    is_done_ = true;
    if (parser_) xmlStopParser(parser_.get());
    if (bytes_.failure().empty()) parts_.emplace_back(FeedDefect{0, std::move(reason)});
  }

  static constexpr int kAttributeFields = 5;  // name, prefix, namespace, begin and end of the value

  ByteReader& bytes_;
  std::size_t max_article_bytes_;
  std::string_view rest_;  // of the last piece of bytes
  std::unique_ptr<xmlParserCtxt, Closer> parser_;
  FeedElements elements_;
  std::deque<Part> parts_;
  std::set<std::string> declared_;  // names of the file's own entities
  xmlEntity entity_{};              // the last one found
  std::string entity_text_;
  std::string error_;
  std::size_t error_line_ = 0;
  std::size_t item_line_ = 0;
  bool is_done_ = false;
};

FeedSplitter::FeedSplitter(ByteReader& reader, std::size_t max_article_bytes)
    : impl_(std::make_unique<Impl>(reader, max_article_bytes)) {}
FeedSplitter::~FeedSplitter() = default;
FeedSplitter::FeedSplitter(FeedSplitter&&) noexcept = default;
FeedSplitter& FeedSplitter::operator=(FeedSplitter&&) noexcept = default;

std::optional<std::variant<FeedPart, FeedDefect>> FeedSplitter::next() {
  return impl_->next();
}

std::size_t FeedSplitter::line_number() const noexcept {
  return impl_->line();
}

}  // namespace kz
