/* Value types and enumerations that several records share.
 *
 * Made by protoc-gen-lofte from proto/lofte/v1/types.proto: change that, then generate. */
#ifndef LOFTE_TYPES_H
#define LOFTE_TYPES_H

#include "base.h"

LOFTE_BEGIN

/* The way a message or a talk reached the other side. */
enum {
  LOFTE_CHANNEL_UNSPECIFIED = 0,
  LOFTE_CHANNEL_EMAIL = 1,
  LOFTE_CHANNEL_PHONE = 2,
  LOFTE_CHANNEL_MEETING = 3,
  LOFTE_CHANNEL_LETTER = 4,
  LOFTE_CHANNEL_TEXT_MESSAGE = 5,
  LOFTE_CHANNEL_CHAT = 6,
  LOFTE_CHANNEL_VIDEO = 7,
  LOFTE_CHANNEL_VISIT = 8,
  LOFTE_CHANNEL_SOCIAL_MEDIA = 9,
  LOFTE_CHANNEL_OTHER = 99
};

LOFTE_END

#endif
