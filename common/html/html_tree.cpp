// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <new>
#include <utility>

#include "common/html/html_limits.h"
#include "common/html/line_text.h"
#include "common/text/utf8.h"

namespace kz {

namespace {
constexpr std::size_t kMaxParserBytes = 256u << 20;  // a page of 2 MB needs about 20
constexpr std::size_t kChunkBytes = 256u << 10;
}  // namespace

// What Gumbo allocates, freed all at once: gumbo_destroy_output() would take the stack, as deep as tags nest.
class HtmlTree::Arena {
 public:
  [[nodiscard]] void* allocate(std::size_t bytes) noexcept {
    bytes = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    if (bytes > left_ && !add_chunk(bytes)) return nullptr;
    left_ -= bytes;
    char* place = next_;
    next_ += bytes;
    return place;
  }

  std::jmp_buf no_memory{};

 private:
  static constexpr std::size_t kAlignment = alignof(std::max_align_t);

  bool add_chunk(std::size_t bytes) noexcept {
    const std::size_t size = std::max(bytes, kChunkBytes);
    if (size > kMaxParserBytes - used_) return false;
    try {
      chunks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    } catch (const std::bad_alloc&) {
      return false;
    }
    used_ += size;
    next_ = chunks_.back().get();
    left_ = size;
    return true;
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t used_ = 0;
};

void HtmlTree::ArenaDeleter::operator()(Arena* arena) const noexcept {
  delete arena;
}

namespace {

// Gumbo cannot be told that there is no memory. Its frames, which are C and hold nothing, are left by a jump.
template <typename Arena>
void* allocate(void* userdata, std::size_t bytes) {
  auto* arena = static_cast<Arena*>(userdata);
  void* place = arena->allocate(bytes);
  if (place == nullptr) std::longjmp(arena->no_memory, 1);
  return place;
}

void deallocate(void* /*userdata*/, void* /*place*/) {}

// nullptr where the arena is used up.
template <typename Arena>
const GumboNode* parse(Arena& arena, const std::string& html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate<Arena>;
  options.deallocator = deallocate;
  options.userdata = &arena;
  options.max_errors = 0;
  if (setjmp(arena.no_memory) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

std::string_view element_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  const std::string_view written{name.data, name.length};
  return written.empty() ? std::string_view("?") : written;
}

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return &node.v.element.children;
  return nullptr;
}

// Whether the node is kept: an element, or text.
bool is_kept(const GumboNode& node) {
  return node.type != GUMBO_NODE_COMMENT && node.type != GUMBO_NODE_DOCUMENT;
}

// Whether all elements of a page's frame are only implied.
bool is_frame_implied(const GumboNode& root) {
  const auto is_implied = [](const GumboNode& node) { return (node.parse_flags & GUMBO_INSERTION_IMPLIED) != 0; };
  if (!is_implied(root)) return false;
  for (unsigned i = 0; i < root.v.element.children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(root.v.element.children.data[i]);
    if (child.type == GUMBO_NODE_ELEMENT && !is_implied(child)) return false;
    const bool is_head = child.type == GUMBO_NODE_ELEMENT && child.v.element.tag == GUMBO_TAG_HEAD;
    if (is_head && child.v.element.children.length > 0) return false;
  }
  return true;
}

// Gumbo's tree made flat, without recursion.
class Flattener {
 public:
  Flattener(std::vector<HtmlNode>& nodes, std::vector<HtmlAttribute>& attributes, std::deque<std::string>& mended)
      : nodes_(nodes), attributes_(attributes), mended_(mended) {}

  void run(const GumboNode& root) {
    open(root);
    while (!open_.empty()) {
      Open& top = open_.back();
      const GumboVector* children = children_of(*top.node);
      if (children == nullptr || top.next_child == children->length) {
        nodes_[top.index].end = static_cast<std::uint32_t>(nodes_.size());
        open_.pop_back();
        continue;
      }
      const auto& child = *static_cast<const GumboNode*>(children->data[top.next_child++]);
      if (is_kept(child)) open(child);
    }
  }

 private:
  struct Open {
    const GumboNode* node;
    std::uint32_t index;
    unsigned next_child = 0;
  };

  void open(const GumboNode& node) {
    HtmlNode flat;
    flat.parent = open_.empty() ? 0 : open_.back().index;
    if (children_of(node) == nullptr) {
      flat.text = well_formed(node.v.text.text);
    } else {
      flat.name = element_name(node.v.element);
      flat.first_attribute = static_cast<std::uint32_t>(attributes_.size());
      flat.attributes = node.v.element.attributes.length;
      for (unsigned i = 0; i < node.v.element.attributes.length; ++i) {
        const auto& attribute = *static_cast<const GumboAttribute*>(node.v.element.attributes.data[i]);
        attributes_.push_back({attribute.name, well_formed(attribute.value)});
      }
    }
    open_.push_back({&node, static_cast<std::uint32_t>(nodes_.size())});
    nodes_.push_back(flat);
  }

  // Gumbo 0.10 makes ill-formed text of references to numbers that no integer holds ("&#x2F600ADDE;").
  std::string_view well_formed(std::string_view text) {
    if (is_valid_utf8(text)) return text;
    return mended_.emplace_back(decode_utf8(text).text);
  }

  std::vector<HtmlNode>& nodes_;
  std::vector<HtmlAttribute>& attributes_;
  std::deque<std::string>& mended_;
  std::vector<Open> open_;
};

}  // namespace

std::span<const HtmlAttribute> HtmlTree::attributes(const HtmlNode& node) const noexcept {
  return std::span(attributes_).subspan(node.first_attribute, node.attributes);
}

std::string_view HtmlTree::attribute(const HtmlNode& node, std::string_view name) const noexcept {
  for (const HtmlAttribute& attribute : attributes(node)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool HtmlTree::has_attribute(const HtmlNode& node, std::string_view name) const noexcept {
  const auto all = attributes(node);
  return std::any_of(all.begin(), all.end(), [&](const HtmlAttribute& each) { return each.name == name; });
}

std::string HtmlTree::text_of(std::size_t i, std::size_t most_bytes) const {
  std::string text;
  for (std::size_t at = i; at < nodes_[i].end && text.size() < most_bytes; ++at) {
    if (nodes_[at].name == "br") append_line_text(text, " ");
    append_line_text(text, nodes_[at].text.substr(0, utf8_prefix(nodes_[at].text, most_bytes)));
  }
  trim_line_end(text);
  return text;
}

std::variant<HtmlTree, std::string> parse_html(std::string html) {
  if (std::string reason = refuse_markup(html); !reason.empty()) return reason;
  HtmlTree tree;
  tree.source_ = std::make_unique<std::string>(std::move(html));
  tree.arena_.reset(new HtmlTree::Arena);
  const GumboNode* root = parse(*tree.arena_, *tree.source_);
  if (root == nullptr) return "markup that needs more than 256 MiB to be parsed";
  Flattener(tree.nodes_, tree.attributes_, tree.mended_).run(*root);
  tree.is_fragment_ = is_frame_implied(*root);
  return tree;
}

std::string html_line(std::string_view html) {
  std::string line;
  if (html.find_first_of("<&") != std::string_view::npos) {
    const auto parsed = parse_html(std::string(html));
    if (const auto* tree = std::get_if<HtmlTree>(&parsed)) return tree->text_of(0);
  }
  append_line_text(line, html);
  trim_line_end(line);
  return line;
}

}  // namespace kz
