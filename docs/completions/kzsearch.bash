# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of kzsearch and kzindex for bash. Options are those that the program itself lists, so they cannot go stale.

_kzsearch_options() {
    "$@" --help 2>/dev/null | grep -oE '(^|[ ,])--?[a-z][a-z-]*' | tr -d ' ,' | sort -u
}

_kzsearch_saved() {
    kzsearch --list-saved 2>/dev/null | cut -f 1
}

_kzsearch() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} program=${COMP_WORDS[0]##*/}
    COMPREPLY=()
    case $before in
    -f | --format) COMPREPLY=($(compgen -W 'text json ndjson csv tsv trec text0' -- "$word")) && return ;;
    -s | --sort) COMPREPLY=($(compgen -W 'relevance date -date event -event' -- "$word")) && return ;;
    --match) COMPREPLY=($(compgen -W 'auto all any' -- "$word")) && return ;;
    --expand) COMPREPLY=($(compgen -W 'none names all more' -- "$word")) && return ;;
    --timeline) COMPREPLY=($(compgen -W 'day week month' -- "$word")) && return ;;
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")) && return ;;
    --facet) COMPREPLY=($(compgen -W 'actor person org place source lang day' -- "$word")) && return ;;
    --forget | --save) COMPREPLY=($(compgen -W "$(_kzsearch_saved)" -- "$word")) && return ;;
    -d | --db) COMPREPLY=($(compgen -d -- "$word")) && return ;;
    --batch) COMPREPLY=($(compgen -f -- "$word")) && return ;;
    esac
    if [[ $program == kzindex && $COMP_CWORD -eq 1 && $word != -* ]]; then
        COMPREPLY=($(compgen -W 'update rebuild remove check info compact dump copies analyze names aliases' -- "$word"))
    elif [[ $program == kzindex ]]; then
        COMPREPLY=($(compgen -W "$(_kzsearch_options kzindex "${COMP_WORDS[1]}")" -- "$word") $(compgen -f -- "$word"))
    elif [[ $word == query:* || ($before == : && ${COMP_WORDS[COMP_CWORD - 2]} == query) ]]; then
        COMPREPLY=($(compgen -W "$(_kzsearch_saved)" -- "${word#query:}"))
    elif [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$(_kzsearch_options kzsearch)" -- "$word"))
    fi
}

complete -o filenames -F _kzsearch kzindex
complete -F _kzsearch kzsearch
