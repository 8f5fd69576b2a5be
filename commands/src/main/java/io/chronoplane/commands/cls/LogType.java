package io.chronoplane.commands.cls;

/// In which form logs are collected.
public enum LogType {
    JSON_LOG,
    DELIMITER_LOG,
    MINIMALIST_LOG,
    MULTILINE_LOG,
    FULLREGEX_LOG
}
