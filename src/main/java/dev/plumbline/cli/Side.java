package dev.plumbline.cli;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Snapshot;
import dev.plumbline.model.TableSize;
import java.util.Map;

/**
 * One side of a comparison as it was read.
 *
 * @param schema all of it
 * @param sizes of its tables where it is a live database
 */
record Side(Snapshot schema, Map<ObjectId, TableSize> sizes) {}
