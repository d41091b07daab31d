// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/name_evidence.h"

#include "common/index/codec.h"

namespace kz {

std::string encode(const std::vector<NameJoinEvidence>& joins) {
  Encoder out;
  for (const auto& join : joins) {
    out.put(std::string_view(join.a));
    out.put(std::string_view(join.b));
    out.put(static_cast<std::uint64_t>(join.reason));
    out.put_double(join.distance);
  }
  return out.take();
}

std::vector<NameJoinEvidence> decode_join_evidence(std::string_view bytes) {
  std::vector<NameJoinEvidence> joins;
  for (Decoder in(bytes); !in.at_end();) {
    auto& join = joins.emplace_back();
    join.a = in.string();
    join.b = in.string();
    join.reason = static_cast<JoinReason>(in.number());
    join.distance = in.real();
  }
  return joins;
}

}  // namespace kz
