#!/bin/bash
exec java ${KAFKA_HEAP_OPTS:-} -Dlogback.configurationFile=/opt/kafka/config/logback-process.xml -cp "/opt/kafka/libs/*" kafka.Kafka "$@"
