#pragma once

#include "EngineStory.h"

namespace trunkline::test {

using Targets = std::function<QVector<Target>(const Ground &)>;

/// A cell for each request and each fault that can hit it.
QVector<StoryMaker> matrix(const EngineStory::Plot &plot, const Targets &targets, const QVector<Strike> &strikes);

} // namespace trunkline::test
