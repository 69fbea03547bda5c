package dev.plumbline.postgres;

/** An object went away between the query that listed it and the function that deparses it. */
final class CatalogMoved extends RuntimeException {

  private static final long serialVersionUID = 1;

  CatalogMoved(String message) {
    super(message);
  }
}
