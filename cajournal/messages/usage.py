"""What is wrong with a command line."""

SENTENCES: dict[str, tuple[str, str]] = {
    "usage": ("命令行有误：{reason}", "The command line is wrong: {reason}"),
    "usage:help": ("用法见：{command} --help", "How it is used: {command} --help"),
    "usage:no-option": ("没有选项 {value}。", "There is no option {value}."),
    "usage:like-option": (
        "没有选项 {value}。相近的有：{known}。",
        "There is no option {value}. Like it: {known}.",
    ),
    "usage:no-command": ("没有命令 {value}。", "There is no command {value}."),
    "usage:like-command": (
        "没有命令 {value}。相近的有：{known}。",
        "There is no command {value}. Like it: {known}.",
    ),
    "usage:which-command": ("缺少命令。", "The command is missing."),
    "usage:missing": ("缺少 {name}。", "{name} is missing."),
    "usage:no-value": ("选项 {name} 后面缺少它的值。", "The option {name} wants a value after it."),
    "usage:flag": ("选项 {name} 不带值。", "The option {name} takes no value."),
    "usage:too-many": ("多余的参数：{value}。", "Too many arguments: {value}."),
    "usage:not-one-of": (
        "{name} 不能是 {value}，可以是：{known}。",
        "{name} cannot be {value}; it may be {known}.",
    ),
    "usage:too-small": ("{name} 不能小于 {limit}。", "{name} cannot be less than {limit}."),
    "usage:no-number": ("{name} 要一个整数。", "{name} wants a whole number."),
}
