// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/html/content_finder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "common/html/element_role.h"
#include "common/noise/removal_reason.h"
#include "common/text/utf8.h"

namespace kz {
namespace {

using removal_reason::kByline;
using removal_reason::kNavigation;
using removal_reason::kOutside;
using removal_reason::kRelated;

// Shares, of the prose of the whole page.
constexpr double kMaxUnsureNoise = 0.5;  // noise by an unsure sign holds no more than this…
constexpr double kMaxSureNoise = 0.85;   // …and by a sure one no more than this
constexpr double kDescendShare = 0.8;    // of the prose that the article's element keeps of that of the one around it
constexpr double kMarkedShare = 0.5;     // of an element that says that it is the article
constexpr double kMinMarkedShare = 0.2;
constexpr double kMenuProseBytes = 200;

constexpr std::size_t kLinesAboveTitle = 3;  // where a date or a kicker stands
constexpr std::size_t kProseBytes = 60;      // a paragraph; shorter are headings, names, labels
constexpr double kMaxLinked = 0.5;           // share of links beyond which a block is a list of them

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 16> kEnds = {".", "!", "?",  ":",  "…",  "\"", "”", "“",
                                                      "»", "’", "。", "！", "？", "؟",  "۔", ")"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
  });
}

// Elements that are a part of an article however much of its prose they hold: one long answer among short ones.
bool is_part_of_text(std::string_view name) {
  return name == "p" || name == "dl" || name == "dd" || name == "blockquote";
}

class ContentFinder {
 public:
  ContentFinder(const HtmlTree& tree, const PageText& page, std::string_view title)
      : tree_(tree), nodes_(tree.nodes()), page_(page), title_(fold(title)), verdicts_(page.blocks.size()) {}

  std::vector<BlockVerdict> find() {
    if (page_.blocks.empty()) return {};
    read_roles();
    weigh_prose();
    measure_links();
    measure_marked();
    settle_noise();
    find_article();
    find_title();
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) judge(i);
    judge_lists();
    judge_headings();
    keep_captions_of_gallery();
    return std::move(verdicts_);
  }

 private:
  [[nodiscard]] std::string_view text_of(const PageBlock& block) const {
    return std::string_view(page_.text).substr(block.begin, block.end - block.begin);
  }

  [[nodiscard]] static double linked_share(const PageBlock& block) {
    return static_cast<double>(block.linked) / static_cast<double>(block.end - block.begin);
  }

  void read_roles() {
    roles_.resize(nodes_.size());
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      if (!nodes_[i].is_text()) roles_[i] = role_of(tree_, nodes_[i]);
    }
  }

  // How much a block counts as prose: its text beside links, where it is a paragraph.
  [[nodiscard]] double prose_of(const PageBlock& block) const {
    const std::string_view text = text_of(block);
    const std::size_t plain = text.size() - block.linked;
    if (plain < kProseBytes || linked_share(block) > kMaxLinked || is_heading(nodes_[block.node].name)) return 0;
    return static_cast<double>(plain) * (ends_sentence(text) ? 1.0 : 0.4);
  }

  void weigh_prose() {
    prose_.assign(nodes_.size(), 0);
    block_prose_.resize(page_.blocks.size());
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      block_prose_[i] = prose_of(page_.blocks[i]);
      prose_[page_.blocks[i].node] += block_prose_[i];
    }
    sum_upwards(prose_);
  }

  // Of each element its own and that of all within it. Children stand behind their parents.
  void sum_upwards(std::vector<double>& values) const {
    for (std::size_t i = nodes_.size() - 1; i > 0; --i) values[nodes_[i].parent] += values[i];
  }

  // How much text, and how much of it is links, each element holds.
  void measure_links() {
    bytes_.assign(nodes_.size(), 0);
    linked_.assign(nodes_.size(), 0);
    for (const PageBlock& block : page_.blocks) {
      bytes_[block.node] += static_cast<double>(block.end - block.begin);
      linked_[block.node] += static_cast<double>(block.linked);
    }
    sum_upwards(bytes_);
    sum_upwards(linked_);
  }

  // Of each element the most prose that one within it holds which says that it is the article's text.
  void measure_marked() {
    marked_.assign(nodes_.size(), 0);
    for (std::size_t i = nodes_.size() - 1; i > 0; --i) {
      if (roles_[i].is_content) marked_[i] = prose_[i];
      marked_[nodes_[i].parent] = std::max(marked_[nodes_[i].parent], marked_[i]);
    }
  }

  // Signs of noise are wrong on what holds the page's prose, or the article's own element: the class speaks of what is
  // within, or beside. Lists of links without links, and menus of prose, are none.
  [[nodiscard]] bool is_noise(std::size_t i) const {
    const ElementRole& role = roles_[i];
    if (role.is_content && !role.is_sure) return false;
    const double whole = std::max(prose_[0], 1.0);
    const double limit = role.is_sure && !role.is_content ? kMaxSureNoise : kMaxUnsureNoise;
    if (prose_[i] > limit * whole) return false;
    if (marked_[i] > kMarkedShare * prose_[i] && marked_[i] > kMinMarkedShare * whole) return false;
    if (role.noise == kRelated && prose_[i] > 0 && linked_[i] == 0) return false;
    return role.noise != kNavigation || prose_[i] < kMenuProseBytes || prose_[i] < 0.5 * bytes_[i];
  }

  void settle_noise() {
    noise_.assign(nodes_.size(), {});
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      noise_[i] = noise_[nodes_[i].parent];
      if (noise_[i].empty() && !roles_[i].noise.empty() && is_noise(i)) noise_[i] = roles_[i].noise;
    }
    clean_.assign(nodes_.size(), 0);
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      if (noise_of(block).empty()) clean_[block.node] += block_prose_[i];
    }
    sum_upwards(clean_);
  }

  [[nodiscard]] std::string_view noise_of(const PageBlock& block) const {
    return noise_[nodes_[block.first_text].parent];
  }

  // The element that holds the article: the smallest with most of the prose, or one that says it does.
  void find_article() {
    if (tree_.is_fragment()) return;
    std::uint32_t at = 0;
    bool is_in_marked = false;
    for (;;) {
      std::uint32_t best = 0;
      for (std::uint32_t child = at + 1; child < nodes_[at].end; child = nodes_[child].end) {
        if (!nodes_[child].is_text() && (best == 0 || clean_[child] > clean_[best])) best = child;
      }
      if (best == 0 || clean_[best] <= 0) break;
      const bool is_marked = roles_[best].is_content || nodes_[best].name == "article" || nodes_[best].name == "main";
      const double share = is_marked && !is_in_marked ? kMarkedShare : kDescendShare;
      is_in_marked = is_in_marked || roles_[best].is_content;
      if (clean_[best] < share * clean_[at] || is_part_of_text(nodes_[best].name)) break;
      at = best;
    }
    article_ = at;
  }

  [[nodiscard]] bool is_in_article(const PageBlock& block) const {
    return block.node >= article_ && block.node < nodes_[article_].end;
  }

  // The heading of the article: the last h1, or block that reads as the title, before its prose.
  void find_title() {
    first_prose_ = 0;
    while (first_prose_ < page_.blocks.size() &&
           !(is_in_article(page_.blocks[first_prose_]) && block_prose_[first_prose_] > 0 &&
             noise_of(page_.blocks[first_prose_]).empty())) {
      ++first_prose_;
    }
    title_block_ = first_prose_;
    for (std::size_t i = 0; i < first_prose_ && i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      const bool is_title = !title_.empty() && fold(text_of(block)) == title_;
      if (is_title || nodes_[block.node].name == "h1") title_block_ = i;
    }
  }

  [[nodiscard]] bool has_role(const PageBlock& block, bool ElementRole::*wanted) const {
    constexpr int kLevels = 4;  // a class further out is of something larger
    std::uint32_t at = nodes_[block.first_text].parent;
    for (int level = 0; level < kLevels && at != 0 && at != article_; ++level, at = nodes_[at].parent) {
      if (roles_[at].*wanted) return true;
    }
    return false;
  }

  void judge(std::size_t i) {
    const PageBlock& block = page_.blocks[i];
    BlockVerdict& verdict = verdicts_[i];
    const std::string_view text = text_of(block);
    verdict.is_heading = is_heading(nodes_[block.node].name);
    verdict.is_caption = has_role(block, &ElementRole::is_caption);
    verdict.is_dateline = has_role(block, &ElementRole::is_dateline) && text.size() < 200;
    verdict.is_near_title = i + kLinesAboveTitle >= title_block_ && i < first_prose_;
    verdict.noise = noise_of(block);
    if (!verdict.noise.empty()) return;
    if (!is_in_article(block) && !is_head(i)) {
      verdict.noise = kOutside;
    } else if (linked_share(block) > kMaxLinked && !is_title(i) && !reads_as_sentence(block)) {
      verdict.noise = kRelated;
    } else if (verdict.is_dateline && !verdict.is_heading && block_prose_[i] == 0) {
      verdict.noise = kByline;
    }
  }

  [[nodiscard]] bool is_title(std::size_t i) const { return i == title_block_ && i < first_prose_; }

  // A link in a paragraph of its own may be a sentence of the article: it ends as one and is not all link.
  [[nodiscard]] bool reads_as_sentence(const PageBlock& block) const {
    return nodes_[block.node].name == "p" && ends_sentence(text_of(block)) && linked_share(block) < 0.9;
  }

  // What stands between the heading and the article: the heading, a standfirst.
  [[nodiscard]] bool is_head(std::size_t i) const {
    if (i < title_block_ || i >= first_prose_) return false;
    const PageBlock& block = page_.blocks[i];
    return is_title(i) || verdicts_[i].is_heading || block_prose_[i] > 0 || has_role(block, &ElementRole::is_lead);
  }

  // Lists whose entries are links go as a whole: an entry with a word beside its link too.
  void judge_lists() {
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      if (!verdicts_[i].noise.empty() || is_title(i)) continue;
      for (std::uint32_t at = block.node; at != 0 && at != article_; at = nodes_[at].parent) {
        const bool is_list = nodes_[at].name == "ul" || nodes_[at].name == "ol" || nodes_[at].name == "dl";
        if (is_list && linked_[at] > 0.6 * bytes_[at]) verdicts_[i].noise = kRelated;
      }
    }
  }

  // Where the captions say more than all other text, the pictures are the article.
  void keep_captions_of_gallery() {
    constexpr std::size_t kLeastCaptions = 3;
    std::size_t captions = 0;
    std::size_t caption_bytes = 0;
    std::size_t other_bytes = 0;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const BlockVerdict& verdict = verdicts_[i];
      if (!verdict.noise.empty() || verdict.is_heading) continue;
      captions += verdict.is_caption ? 1 : 0;
      (verdict.is_caption ? caption_bytes : other_bytes) += page_.blocks[i].end - page_.blocks[i].begin;
    }
    if (captions < kLeastCaptions || caption_bytes <= other_bytes) return;
    for (BlockVerdict& verdict : verdicts_) verdict.is_caption = false;
  }

  // A heading over nothing that is kept is none of the article's.
  void judge_headings() {
    bool has_text = false;  // below, before a heading as high
    for (std::size_t i = page_.blocks.size(); i-- > 0;) {
      BlockVerdict& verdict = verdicts_[i];
      if (!verdict.noise.empty()) continue;
      constexpr std::size_t kMaxHeadingBytes = 100;  // longer ones are sentences of the article in large letters
      if (!verdict.is_heading || page_.blocks[i].end - page_.blocks[i].begin > kMaxHeadingBytes) {
        has_text = true;
      } else if (!has_text && !is_title(i)) {
        verdict.noise = kRelated;
      } else if (is_removed_below(i) && !is_title(i)) {
        verdict.noise = kRelated;
        has_text = false;
      }
    }
  }

  // Whether what follows the heading at once is noise.
  [[nodiscard]] bool is_removed_below(std::size_t i) const {
    return i + 1 < verdicts_.size() && verdicts_[i + 1].noise == kRelated;
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const PageText& page_;
  std::string title_;
  std::vector<BlockVerdict> verdicts_;
  std::vector<ElementRole> roles_;
  std::vector<double> prose_;            // of each element, with all within
  std::vector<double> block_prose_;      // of each block
  std::vector<std::string_view> noise_;  // of each node, its own or from around it
  std::vector<double> bytes_;            // text of each element
  std::vector<double> linked_;           // links of it
  std::vector<double> marked_;           // prose of the article's marked element within
  std::vector<double> clean_;            // prose outside noise
  std::uint32_t article_ = 0;
  std::size_t first_prose_ = 0;  // the first block of prose in the article
  std::size_t title_block_ = 0;  // == first_prose_ where there is none
};

}  // namespace

std::vector<BlockVerdict> find_content(const HtmlTree& tree, const PageText& text, std::string_view title) {
  return ContentFinder(tree, text, title).find();
}

}  // namespace kz
