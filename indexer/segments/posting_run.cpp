// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/posting_run.h"

#include <utility>

namespace kz {

void PostingRun::Writer::start_term(std::string_view text) {
  run_.terms_.push_back({.text = static_cast<std::uint32_t>(run_.text_.size()),
                         .postings = static_cast<std::uint32_t>(postings_.bytes().size())});
  run_.text_.append(text);
  next_document_ = 0;
}

void PostingRun::Writer::add(std::uint32_t document, std::uint32_t wdf) {
  postings_.put(document - next_document_);
  postings_.put(wdf);
  next_document_ = document + 1;
}

PostingRun PostingRun::Writer::finish(std::uint32_t documents) {
  start_term({});
  run_.postings_ = postings_.take();
  run_.documents_ = documents;
  run_.text_.shrink_to_fit();
  run_.postings_.shrink_to_fit();
  run_.terms_.shrink_to_fit();
  return std::move(run_);
}

TermMerger::TermMerger(std::span<const PostingRun> runs) : runs_(runs) {
  std::uint32_t documents = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    first_document_.push_back(documents);
    documents += runs[i].documents();
    push(i, 0);
  }
}

PostingRun merged(std::span<const PostingRun> runs) {
  PostingRun::Writer out;
  for (TermMerger merger(runs); !merger.at_end();) {
    out.start_term(merger.term());
    merger.take_postings([&](std::uint32_t document, std::uint32_t wdf) { out.add(document, wdf); });
  }
  std::uint32_t documents = 0;
  for (const auto& run : runs) documents += run.documents();
  return out.finish(documents);
}

}  // namespace kz
