# Runs PROGRAM in an empty FOLDER and looks for the advice it must print.
file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}")
execute_process(COMMAND "${PROGRAM}" WORKING_DIRECTORY "${FOLDER}"
  OUTPUT_VARIABLE out RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR NOT out MATCHES "Åse Dahl")
  message(FATAL_ERROR "exit code ${code}, printed: ${out}")
endif()
