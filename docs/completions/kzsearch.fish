# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of kzsearch and kzindex for fish. Options are those that the program itself lists.

function __kzsearch_options
    $argv --help 2>/dev/null | string match -rag -- '(?:^|[ ,])(--?[a-z][a-z-]*)' | sort -u
end

function __kzsearch_saved
    kzsearch --list-saved 2>/dev/null | string split -f 1 \t
end

complete -c kzsearch -f
complete -c kzsearch -n 'string match -q -- "-*" (commandline -ct)' -a '(__kzsearch_options kzsearch)'
complete -c kzsearch -s f -l format -x -a 'text json ndjson csv tsv trec text0'
complete -c kzsearch -s s -l sort -x -a 'relevance date -date event -event'
complete -c kzsearch -l match -x -a 'auto all any'
complete -c kzsearch -l expand -x -a 'none names all more'
complete -c kzsearch -l timeline -x -a 'day week month'
complete -c kzsearch -l color -x -a 'auto always never'
complete -c kzsearch -l facet -x -a 'actor person org place source lang day place:city place:region place:country place:area'
complete -c kzsearch -l forget -x -a '(__kzsearch_saved)'
complete -c kzsearch -l save -x -a '(__kzsearch_saved)'
complete -c kzsearch -s d -l db -x -a '(__fish_complete_directories)'
complete -c kzsearch -l batch -r

set -l commands update rebuild remove check info compact dump copies analyze names aliases
complete -c kzindex -n "not __fish_seen_subcommand_from $commands" -f -a "$commands"
complete -c kzindex -n 'string match -q -- "-*" (commandline -ct)' -a '(__kzsearch_options kzindex (commandline -opc)[2])'
complete -c kzindex -s d -l db -x -a '(__fish_complete_directories)'
